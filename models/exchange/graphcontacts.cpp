// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graphbody.h"
#include "exchange/graphhandlers.h"
#include "exchange/graphrecords.h"

#include "store/userstore.h"

namespace LicenseDesk::GraphHandlers {

namespace {

Graphed<ContactRecord> contactOf(GraphCall &call, const QString &name)
{
    const std::optional<ContactId> id = ContactId::fromString(name);
    if (!id)
        return notFound(name);
    UserStore store(call.engine().store());
    const Result<std::optional<ContactKey>> key = store.find(*id);
    if (!key)
        return tl::unexpected(key.error());
    if (!*key)
        return notFound(name);
    const Result<ContactRecord> contact = store.read(**key);
    if (!contact)
        return tl::unexpected(contact.error());
    return *contact;
}

Graphed<GraphAnswer> contactAnswer(GraphCall &call, int status, const QString &id)
{
    const Graphed<ContactRecord> contact = contactOf(call, id);
    if (!contact)
        return tl::unexpected(contact.error());
    return call.answer(status, QStringLiteral("contacts"), graphObject(*contact));
}

} // namespace

Graphed<GraphAnswer> listContacts(GraphCall &call)
{
    return recordList<ContactRecord, ContactId>(
        call, {QStringLiteral("contacts"), {&contactType()}, true},
        [&call](const Reader::RecordQuery &query, const ContactId &after) {
            return call.reader().contactRecords(query, after);
        },
        [](const ContactRecord &contact) { return graphObject(contact); });
}

Graphed<GraphAnswer> createContact(GraphCall &call)
{
    Graphed<QJsonObject> body = objectBody(call);
    if (!body)
        return tl::unexpected(body.error());
    const Graphed<Guid> id = takeId(call, *body);
    if (!id)
        return tl::unexpected(id.error());
    if (Graphed<void> complete = requireTexts(*body, {QStringLiteral("displayName")}); !complete)
        return tl::unexpected(complete.error());
    ContactRecord contact;
    if (Graphed<void> set = setProperties(contact, *body); !set)
        return tl::unexpected(set.error());
    contact.id = ContactId(*id);
    const Graphed<Receipt> receipt = call.apply({CreateContact{contact}});
    if (!receipt)
        return tl::unexpected(receipt.error());
    return contactAnswer(call, 201, receipt->createdId);
}

Graphed<GraphAnswer> showContact(GraphCall &call)
{
    return contactAnswer(call, 200, call.parameters.value(0));
}

Graphed<GraphAnswer> deleteContact(GraphCall &call)
{
    const Graphed<ContactRecord> contact = contactOf(call, call.parameters.value(0));
    if (!contact)
        return tl::unexpected(contact.error());
    return call.apply({DeleteContact{contact->id}}).map([](const Receipt &) {
        return noContent();
    });
}

} // namespace LicenseDesk::GraphHandlers
