# SPDX-License-Identifier: GPL-3.0-or-later
"""What an assistive tool does with a program: looks for objects by role and name through AT-SPI,
reads them, acts on them, and types. Every wait is for a condition, with a deadline."""

import os
import subprocess
import time

import pyatspi

DEADLINE = float(os.environ.get("LICENSEDESK_DEADLINE", "60"))


class Missing(AssertionError):
    """What was waited for did not come."""


def attempt(look, default=None):
    """What look() returns; the default when the object has gone meanwhile."""
    try:
        return look()
    except Exception:  # pylint: disable=broad-except
        return default


def wait(condition, what, deadline=None):
    """Calls condition() until it returns something true, and returns that."""
    end = time.monotonic() + (deadline or DEADLINE)
    while True:
        result = attempt(condition)
        if result:
            return result
        if time.monotonic() > end:
            raise Missing(f"in {deadline or DEADLINE:.0f} s there was no {what}")
        time.sleep(0.1)


def children(node):
    """The children that can be asked now; of long tables only the first."""
    count = attempt(lambda: node.childCount, 0)
    for index in range(min(count, 400)):
        child = attempt(lambda i=index: node.getChildAtIndex(i))
        if child is not None:
            yield child


def descendants(node, depth=30):
    """All of them from the top down."""
    for child in children(node):
        yield child
        if depth > 0:
            yield from descendants(child, depth - 1)


def name_of(node):
    return attempt(lambda: node.name, "") or ""


def role_of(node):
    return attempt(node.getRoleName, "") or ""


def has_state(node, state):
    return attempt(lambda: node.getState().contains(state), False)


def is_showing(node):
    return has_state(node, pyatspi.STATE_SHOWING)


def is_enabled(node):
    return has_state(node, pyatspi.STATE_ENABLED) or has_state(node, pyatspi.STATE_SENSITIVE)


class Program:
    """The program under test as an AT-SPI client sees it."""

    def __init__(self, command):
        # pylint: disable=consider-using-with
        self.process = subprocess.Popen(command)
        self.root = wait(self._application, "application on the accessibility bus")

    def _application(self):
        if self.process.poll() is not None:
            raise SystemExit(f"the program ended with {self.process.returncode}")
        desktop = pyatspi.Registry.getDesktop(0)
        for application in desktop:
            if application and application.get_process_id() == self.process.pid:
                return application
        return None

    def windows(self):
        return [window for window in children(self.root) if is_showing(window)]

    def search(self, role, name, within=None, showing=True):
        """The first object of that role and name. A name ends with * where only its beginning is
        given."""
        roots = [within] if within is not None else reversed(self.windows())
        for root in roots:
            for node in [root, *descendants(root)]:
                if role and role_of(node) != role:
                    continue
                actual = name_of(node)
                fits = actual.startswith(name[:-1]) if name.endswith("*") else actual == name
                if fits and (not showing or is_showing(node)):
                    return node
        return None

    def find(self, role, name, within=None):
        return wait(
            lambda: self.search(role, name, within), f"{role or 'object'} called “{name}”"
        )

    def find_enabled(self, role, name, within=None):
        def look():
            node = self.search(role, name, within)
            return node if node is not None and is_enabled(node) else None

        return wait(look, f"enabled {role} called “{name}”")

    def gone(self, role, name):
        wait(lambda: self.search(role, name) is None, f"end of the {role} called “{name}”")

    # What one can do.

    def press(self, role, name, within=None):
        """Presses a button or chooses a menu's entry."""
        node = self.find_enabled(role, name, within)
        act(node)
        return node

    def menu(self, menu, entry):
        """Chooses an entry of a menu of the window."""
        bar = wait(lambda: self.search("menu bar", "", showing=False), "menu bar")
        opened = wait(lambda: self.search("menu item", menu, bar, showing=False), f"menu {menu}")
        act(opened)
        act(self.find_enabled(None, entry, opened))

    def write(self, role, name, text, within=None):
        """Replaces what stands in a line."""
        node = self.find_enabled(role, name, within)
        node.queryEditableText().setTextContents(text)
        wait(
            lambda: node.queryText().getText(0, -1) == text,
            f"text “{text}” in “{name}”",
        )
        return node

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()


def act(node):
    """Does the first thing that the object can do."""
    action = node.queryAction()
    names = [action.getName(index).lower() for index in range(action.nActions)]
    for wanted in ("press", "click", "toggle", "showmenu", "setfocus"):
        if wanted in names:
            return action.doAction(names.index(wanted))
    raise Missing(f"{role_of(node)} “{name_of(node)}” can do nothing but {names}")


def focus(node):
    node.queryComponent().grabFocus()
    wait(lambda: has_state(node, pyatspi.STATE_FOCUSED), f"focus in “{name_of(node)}”")


def cell(table, row, column):
    """The cell's text."""
    found = table.queryTable().getAccessibleAt(row, column)
    return name_of(found)


def rows(table):
    """The number of rows."""
    return attempt(lambda: table.queryTable().nRows, 0)


def select_row(table, row):
    """Selects one row as a click on it does."""
    table.queryTable().getAccessibleAt(row, 0).queryComponent().grabFocus()
    attempt(lambda: table.queryTable().addRowSelection(row))


def type_keys(*keys):
    """Types on the keyboard: xdotool's names, "ctrl+z"."""
    subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True, timeout=20)


def texts(node):
    """All that can be read in the object, a line each."""
    lines = []
    for child in [node, *descendants(node)]:
        if not is_showing(child):
            continue
        text = name_of(child)
        if not text:
            text = attempt(lambda c=child: c.queryText().getText(0, -1), "") or ""
        if text:
            lines.append(text)
    return lines


def dump(node, out, depth=0):
    """The tree of accessible objects, for those who look for what went wrong."""
    states = [
        word
        for word, state in (
            ("focused", pyatspi.STATE_FOCUSED),
            ("hidden", None),
            ("selected", pyatspi.STATE_SELECTED),
            ("checked", pyatspi.STATE_CHECKED),
        )
        if (state is not None and has_state(node, state))
        or (state is None and not is_showing(node))
    ]
    out.write(f"{'  ' * depth}{role_of(node)} “{name_of(node)}” {' '.join(states)}\n")
    if depth < 14:
        for child in children(node):
            dump(child, out, depth + 1)
