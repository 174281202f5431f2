#include "data/record/recordreader.h"

#include <array>

namespace passages {
namespace {

/// Writes one flat JSON object after another into a line, in the order of the format's tables.
class JsonLine {
  public:
    void open() {
        separate();
        m_text += '{';
    }
    void openArray(std::string_view key) {
        this->key(key);
        m_text += '[';
    }
    void openObject(std::string_view key) {
        this->key(key);
        m_text += '{';
    }
    void close() { m_text += '}'; }
    void closeArray() { m_text += ']'; }

    void text(std::string_view key_, std::string_view value) {
        key(key_);
        string(value);
    }
    void textIfAny(std::string_view key_, std::string_view value) {
        if (!value.empty()) {
            text(key_, value);
        }
    }
    void dateOrNull(std::string_view key_, const std::optional<LocalDate>& date) {
        if (date) {
            text(key_, date->iso());
            return;
        }
        key(key_);
        m_text += "null";
    }

    std::string take() { return std::move(m_text); }

  private:
    void separate() {
        if (!m_text.empty() && m_text.back() != '{' && m_text.back() != '[' && m_text.back() != ':') {
            m_text += ',';
        }
    }
    void key(std::string_view name) {
        separate();
        string(name);
        m_text += ':';
    }
    void string(std::string_view value) {
        constexpr std::string_view Hexadecimal = "0123456789abcdef";
        m_text += '"';
        for (const char c : value) {
            const auto byte = static_cast<unsigned char>(c);
            if (c == '"' || c == '\\') {
                m_text += '\\';
                m_text += c;
            } else if (byte < 0x20) {
                m_text += "\\u00";
                m_text += Hexadecimal[byte >> 4];
                m_text += Hexadecimal[byte & 15];
            } else {
                m_text += c;
            }
        }
        m_text += '"';
    }

    std::string m_text;
};

void write(JsonLine& line, const Person& person) {
    line.openObject("person");
    line.textIfAny("first_name", person.firstName);
    line.textIfAny("middle_name", person.middleName);
    line.text("last_name", person.lastName);
    line.text("date_of_birth", person.dateOfBirth.iso());
    line.textIfAny("nationality", person.nationality);
    line.text("gender", toCode(person.gender));
    if (person.documentType) {
        line.text("document_type", toCode(*person.documentType));
    }
    line.textIfAny("document_number", person.documentNumber);
    line.textIfAny("document_country", person.documentCountry);
    line.close();
}

template <typename Crossing> void writeCrossing(JsonLine& line, const Crossing& crossing) {
    write(line, crossing.person);
    line.text("traveller_class", toCode(crossing.travellerClass));
    line.text("occurred", crossing.occurred.iso());
    line.text("port", crossing.port);
    line.text("mode", toCode(crossing.mode));
}

void write(JsonLine& line, const Entry& entry) {
    writeCrossing(line, entry);
    if (entry.outcome != Outcome::Admitted) {
        line.text("outcome", toCode(entry.outcome));
    }
}

void write(JsonLine& line, const Exit& exit) {
    writeCrossing(line, exit);
}

void write(JsonLine& line, const Admission& admission) {
    line.text("entry", admission.entry);
    line.text("class", admission.admittedClass);
    if (admission.durationOfStatus) {
        line.text("until", "D/S");
    } else {
        line.dateOrNull("until", admission.until);
    }
}

void write(JsonLine& line, const Status& status) {
    write(line, status.person);
    line.text("status", toCode(status.status));
    line.text("from", status.from.iso());
    line.dateOrNull("until", status.until);
}

void write(JsonLine& line, const Order& order) {
    write(line, order.person);
    line.text("order", toCode(order.order));
    line.text("issued", order.issued.iso());
    line.text("enforceable", order.enforceable.iso());
    line.dateOrNull("until", order.until);
    if (order.suspended.empty()) {
        return;
    }
    line.openArray("suspended");
    for (const Suspension& suspension : order.suspended) {
        line.open();
        line.text("from", suspension.from.iso());
        line.text("until", suspension.until.iso());
        line.close();
    }
    line.closeArray();
}

void write(JsonLine& line, const Withdrawal& withdrawal) {
    line.text("replaces", withdrawal.replaces);
    line.text("reason", toCode(withdrawal.reason));
}

/// The fields of a record that is no correction, within braces that are open.
void writePlain(JsonLine& line, const Record& record) {
    line.text("kind", toCode(record.kind()));
    line.text("id", record.id);
    line.text("recorded", record.recorded.iso());
    std::visit([&line](const auto& body) { write(line, body); }, record.body);
}

void writeFields(JsonLine& line, const Record& record) {
    if (record.correctionId.empty()) {
        writePlain(line, record);
        return;
    }
    line.text("kind", toCode(RecordKind::Correction));
    line.text("id", record.correctionId);
    line.text("recorded", record.correctionRecorded.value_or(record.recorded).iso());
    line.text("replaces", record.replaces);
    line.openObject("record");
    writePlain(line, record);
    line.close();
}

} // namespace

std::string writeRecord(const Record& record) {
    JsonLine line;
    line.open();
    writeFields(line, record);
    line.close();
    return line.take();
}

std::string writeRecord(const FeedRecord& record) {
    JsonLine line;
    line.open();
    line.text("feed", record.feed);
    line.text("country", toCode(record.country));
    writeFields(line, record.record);
    line.close();
    return line.take();
}

} // namespace passages
