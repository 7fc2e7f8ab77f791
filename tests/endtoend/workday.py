#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A morning's work in the built program, done from outside as an assistive tool does it: open the
sample, filter, select, edit a usage location, assign with preview, see an error, ask why, follow
the remedy, undo."""

import os
import subprocess
import sys
import tempfile
import traceback

import assistivetool as tool
from assistivetool import act, cell, name_of, rows, texts, wait

USER = "Lüder Schöttler"


class Workday:
    """The steps, in their order; each begins where the one before has ended."""

    def __init__(self, executable, folder):
        self.folder = folder
        self.program = tool.Program([executable])
        self.grid = None

    def open_the_sample(self):
        program = self.program
        program.press("push button", "Create sample directory…")
        dialog = program.find("dialog", "Create a sample directory")
        path = os.path.join(self.folder, "sample.licensedesk")
        program.write("text", "File name:", path, dialog)
        program.press("push button", "Save", dialog)
        program.find("frame", "License Desk")
        program.find("tree", "Navigation")
        program.find("alert", "24 users in 11 groups have license errors.")

    def filter_the_users(self):
        program = self.program
        act(program.find("table cell", "Users", program.find("tree", "Navigation")))
        self.grid = program.find("table", "Users")
        wait(lambda: rows(self.grid) == 300, "300 users")
        program.write("text", "Filter users", "schött")
        wait(lambda: rows(self.grid) == 1, "single row that the filter leaves")
        assert cell(self.grid, 0, 0) == USER, cell(self.grid, 0, 0)
        program.find("label", "1 user")

    def select_the_user(self):
        tool.select_row(self.grid, 0)
        details = self.program.find("filler", "User details")
        self.program.find("label", USER, details)

    def edit_the_usage_location(self):
        program = self.program
        before = cell(self.grid, 0, 2)
        assert before == "DE", before
        program.menu("User", "Edit usage location…")
        dialog = program.find("dialog", "Edit usage location")
        program.write("text", "Usage location", "Norway (NO)", dialog)
        program.press("push button", "Save", dialog)
        program.gone("dialog", "Edit usage location")
        wait(lambda: cell(self.grid, 0, 2) == "NO", "NO as the usage location in the grid")

    def assign_with_preview(self):
        program = self.program
        program.menu("User", "Assign licenses…")
        dialog = program.find("dialog", "Assign licenses")
        products = program.find("tree", "Available products", dialog)
        product = program.find("table cell", "Enterprise Mobility + Security E3", products)
        tool.focus(products)
        tool.type_keys("e", "n", "t")  # the list goes to what begins so
        wait(lambda: tool.has_state(product, tool.pyatspi.STATE_SELECTED), "selected product")
        tool.type_keys("space")
        wait(lambda: tool.has_state(product, tool.pyatspi.STATE_CHECKED), "checked product")
        program.press("push button", "Preview…", dialog)
        preview = program.find("dialog", "Preview")
        wait(lambda: "Enterprise Mobility + Security E3" in " ".join(texts(preview)), "product's preview")
        program.press("push button", "Apply", preview)
        program.gone("dialog", "Preview")
        program.gone("dialog", "Assign licenses")
        wait(
            lambda: "Enterprise Mobility + Security E3" in cell(self.grid, 0, 3),
            "new license in the grid",
        )

    def see_the_error(self):
        program = self.program
        act(program.find("page tab", "Licenses"))
        licenses = program.find("tree", "User licenses")
        act(program.find("table cell", "Office 365 E3", licenses))
        alert = program.find("alert", f"{USER} does not get Office 365 E3 *")
        reason = name_of(alert)
        for word in ("Exchange Online (Plan 2)", "Exchange Online (Plan 1)", "Office 365 E1"):
            assert word in reason, reason

    def ask_why(self):
        program = self.program
        program.menu("User", "Why?")
        dialog = program.find("dialog", "Why")
        chain = program.find("tree", "How it comes", dialog)
        wait(lambda: "Büro Bremerhaven" in " ".join(texts(chain)), "group in the chain")
        wait(lambda: "Office 365 E1" in " ".join(texts(dialog)), "product that is in the way")

    def follow_the_remedy(self):
        program = self.program
        dialog = program.find("dialog", "Why")
        remedy = f"Take {USER} out of the group Büro Bremerhaven"
        program.press("push button", remedy, dialog)
        preview = program.find("dialog", "Preview")
        program.press("push button", "Apply", preview)
        program.gone("dialog", "Preview")
        program.press("push button", "Close", program.find("dialog", "Why"))
        program.gone("dialog", "Why")
        wait(lambda: cell(self.grid, 0, 4) == "", "grid without the error")

    def undo(self):
        window = self.program.find("frame", "License Desk")
        wait(lambda: tool.has_state(window, tool.pyatspi.STATE_ACTIVE), "active window")
        tool.type_keys("ctrl+z")
        preview = self.program.find("dialog", "Preview")
        self.program.find("label", f"Undo: Remove {USER} from Büro Bremerhaven", preview)
        self.program.press("push button", "Apply", preview)
        self.program.gone("dialog", "Preview")
        wait(
            lambda: cell(self.grid, 0, 4) == "Conflicting service plans",
            "error that has come back with what was undone",
        )

    STEPS = (
        open_the_sample,
        filter_the_users,
        select_the_user,
        edit_the_usage_location,
        assign_with_preview,
        see_the_error,
        ask_why,
        follow_the_remedy,
        undo,
    )

    def run(self):
        for step in self.STEPS:
            print(f"- {step.__name__.replace('_', ' ')}", flush=True)
            step(self)


def main():
    executable, pictures = sys.argv[1], sys.argv[2]
    with tempfile.TemporaryDirectory() as folder:
        day = Workday(executable, folder)
        try:
            day.run()
        except BaseException:  # pylint: disable=broad-except
            traceback.print_exc()
            os.makedirs(pictures, exist_ok=True)
            picture = os.path.join(pictures, "endtoend.png")
            subprocess.run(["maim", picture], check=False, timeout=20)
            with open(os.path.join(pictures, "endtoend.txt"), "w", encoding="utf-8") as out:
                tool.dump(day.program.root, out)
            with open(os.path.join(pictures, "endtoend.txt"), encoding="utf-8") as out:
                print(out.read())
            print(f"the screen: {picture}")
            return 1
        finally:
            day.program.close()
    print("done")
    return 0


if __name__ == "__main__":
    sys.exit(main())
