#include "tests/support/testfeed.h"

#include "data/identity/personlinker.h"
#include "data/record/recordreader.h"

#include <QFile>
#include <atomic>

namespace passages::test {

IdentityKeys PlainScheme::keysOf(const Person& person) const {
    IdentityKeys keys;
    keys.searchName = person.lastName + " " + person.firstName;
    for (char& c : keys.searchName)
        c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    if (!person.documentNumber.empty())
        keys.linkKeys.push_back("d:" + documentKey(person.documentNumber) + ":" + person.documentCountry);
    keys.linkKeys.push_back("n:" + keys.searchName + ":" + person.dateOfBirth.iso() + ":" +
                            person.nationality);
    return keys;
}

TestFeed::TestFeed(const std::string& name, Country country)
    : signer(authority.issue()),
      m_name(name),
      m_country(country) {}

void TestFeed::write(const std::vector<std::string>& lines) {
    SegmentWriter writer(folder(), m_name, {signer.keyPem, signer.certificatePem}, head);
    Result<void> done;
    for (const std::string& line : lines)
        if (done)
            done = writer.add(line);
    if (done)
        done = writer.finishSegment(now);
    if (!done)
        qFatal("cannot write the test's feed: %s", done.error().code.c_str());
    head = writer.head();
    now = now.plusSeconds(60);
}

void TestFeed::writeCheckpoint() {
    SegmentWriter writer(folder(), m_name, {signer.keyPem, signer.certificatePem}, head);
    if (const auto done = writer.publish(completeTo, now); !done)
        qFatal("cannot write the test's checkpoint: %s", done.error().code.c_str());
    now = now.plusSeconds(60);
}

void TestFeed::publish(const std::vector<std::string>& lines) {
    write(lines);
    writeCheckpoint();
}

Subscription TestFeed::subscription() const {
    Subscription subscription;
    subscription.name = m_name;
    subscription.country = m_country;
    subscription.url = "file://" + folder();
    subscription.authorityPem = authority.pem();
    subscription.signer = "Feed Signer";
    subscription.domestic = domestic;
    return subscription;
}

QString TestFeed::input(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines)
        text += line + "\n";
    const std::string path = folder() + "/../" + m_folder.path().section(u'/', -1).toStdString() + ".ndjson";
    replaceBytes(path, text);
    return QString::fromStdString(path);
}

std::string bytesOfFile(const std::string& path) {
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", path.c_str());
    return file.readAll().toStdString();
}

void replaceBytes(const std::string& path, const std::string& bytes) {
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", path.c_str());
    file.write(QByteArray::fromStdString(bytes));
}

Person personNamed(const std::string& lastName, const std::string& firstName) {
    Person person;
    person.lastName = lastName;
    person.firstName = firstName;
    person.dateOfBirth = PartialDate{1984, 2, 29};
    person.nationality = "FRA";
    person.gender = Gender::Female;
    person.documentType = DocumentType::Passport;
    person.documentNumber = "D" + lastName;
    person.documentCountry = "FRA";
    return person;
}

Record entryOf(const std::string& id, const Person& person, const std::string& occurred) {
    Record record;
    record.id = id;
    Entry entry;
    entry.person = person;
    entry.occurred = *Instant::parse(occurred);
    entry.port = "pacific-highway";
    record.recorded = entry.occurred.plusSeconds(60);
    record.body = entry;
    return record;
}

Record admissionOf(const std::string& id, const std::string& entry) {
    Record record;
    record.id = id;
    record.recorded = *Instant::parse("2026-02-01T05:00:00Z");
    Admission admission;
    admission.entry = entry;
    admission.admittedClass = "B2-visit";
    admission.until = LocalDate::parse("2026-08-01");
    record.body = admission;
    return record;
}

Record correctionOf(const std::string& id, const std::string& replaces, Record record) {
    record.correctionId = id;
    record.replaces = replaces;
    return record;
}

Record withdrawalOf(const std::string& id, const std::string& replaces, WithdrawalReason reason) {
    Record record;
    record.id = id;
    record.recorded = *Instant::parse("2026-03-01T05:00:00Z");
    record.body = Withdrawal{replaces, reason};
    return record;
}

std::vector<std::string> linesOf(const std::vector<Record>& records) {
    std::vector<std::string> lines;
    for (const Record& record : records)
        lines.push_back(writeRecord(record));
    return lines;
}

SyncReport sync(Connection& connection, const Subscription& subscription, const NetworkSettings& network) {
    Subscriptions subscriptions(connection);
    if (!subscriptions.find(subscription.name)) {
        Transaction transaction(connection);
        subscriptions.add(subscription);
        transaction.commit();
    }
    const PlainScheme scheme;
    const std::atomic<bool> cancelled = false;
    Synchronizer synchronizer(connection, PortTable::builtIn(), scheme, {"ana", "supervisor", {}, {}},
                              network);
    return synchronizer.run(subscription, {}, cancelled);
}

} // namespace passages::test
