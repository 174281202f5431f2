#include "data/traveller/portnumbers.h"

namespace passages {

PortNumbers::PortNumbers(Connection& connection) : m_connection(connection) {
    refresh();
}

void PortNumbers::refresh() {
    m_numbers.clear();
    m_ports.clear();
    Statement rows = m_connection.prepare("SELECT number, port FROM port_number");
    while (rows.step()) {
        m_numbers.emplace(rows.text(1), rows.integer(0));
        m_ports.emplace(rows.integer(0), rows.text(1));
    }
}

std::int64_t PortNumbers::of(std::string_view port) {
    if (port.empty())
        return 0;
    if (const auto known = m_numbers.find(port); known != m_numbers.end())
        return known->second;
    m_connection.prepare("INSERT INTO port_number(port) VALUES(?1)").bind(1, port).run();
    const std::int64_t number = m_connection.lastInsertRowid();
    m_numbers.emplace(port, number);
    m_ports.emplace(number, port);
    return number;
}

const std::string* PortNumbers::port(std::int64_t number) const {
    const auto known = m_ports.find(number);
    return known == m_ports.end() ? nullptr : &known->second;
}

} // namespace passages
