#include "app/ctl/documents.h"
#include "app/ctl/invocation.h"
#include "data/base/csvrows.h"
#include "models/identity/namematch.h"

#include <QJsonArray>
#include <algorithm>

namespace passages {

namespace {

/// A table of pairs of names as it came, and where its two columns stand.
struct PairTable {
    std::vector<CsvRows::Row> rows; ///< without the first, the names of the columns
    CsvRows::Row columns;
    std::size_t left = 0;
    std::size_t right = 0;
};

tl::unexpected<Error> columnsMissing(const std::string& file, int line) {
    return fail(Failure::Failed, "columns_missing", {{"file", file}, {"line", std::to_string(line)}});
}

std::optional<std::size_t> columnOf(const CsvRows::Row& columns, std::string_view name) {
    const auto found = std::find(columns.begin(), columns.end(), name);
    if (found == columns.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - columns.begin());
}

Result<PairTable> readPairs(const std::string& file, std::string_view csv) {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (csv.starts_with(byteOrderMark))
        csv.remove_prefix(byteOrderMark.size());
    CsvRows rows(csv);
    PairTable table;
    auto columns = rows.next();
    if (!columns)
        return columnsMissing(file, 1);
    const auto left = columnOf(*columns, "left");
    const auto right = columnOf(*columns, "right");
    if (!left || !right)
        return columnsMissing(file, 1);
    table.columns = std::move(*columns);
    table.left = *left;
    table.right = *right;
    while (auto row = rows.next()) {
        const bool isEmptyLine = row->size() == 1 && row->front().empty();
        if (isEmptyLine)
            continue;
        if (row->size() <= std::max(table.left, table.right) || !rows.isWhole())
            return columnsMissing(file, rows.line());
        table.rows.push_back(std::move(*row));
    }
    return table;
}

QString csvField(const std::string& text) {
    QString field = QString::fromStdString(text);
    if (!field.contains(u',') && !field.contains(u'"') && !field.contains(u'\n') && !field.contains(u'\r'))
        return field;
    field.replace(QStringLiteral("\""), QStringLiteral("\"\""));
    return u'"' + field + u'"';
}

QString csvLine(const CsvRows::Row& row, const QString& score) {
    QString line;
    for (const std::string& field : row)
        line += csvField(field) + u',';
    return line + score + u'\n';
}

Result<int> matchNamesCommand(const Invocation& invocation) {
    const auto content = invocation.argumentContent(0);
    if (!content)
        return fail(content.error());
    const auto table = readPairs(invocation.argument(0), *content);
    if (!table)
        return fail(table.error());
    const bool isJson = invocation.wantsJson();
    QJsonArray pairs;
    QString csv = isJson ? QString() : csvLine(table->columns, QStringLiteral("score"));
    for (const CsvRows::Row& row : table->rows) {
        const std::string& left = row[table->left];
        const std::string& right = row[table->right];
        const NameMatch match = matchNames(left, right);
        if (!isJson) {
            csv += csvLine(row, QString::number(match.score, 'f', 6));
            continue;
        }
        QJsonArray reasons;
        for (const std::string& reason : match.reasons)
            reasons.append(toQString(reason));
        pairs.append(QJsonObject{{QStringLiteral("left"), toQString(left)},
                                 {QStringLiteral("right"), toQString(right)},
                                 {QStringLiteral("score"), match.score},
                                 {QStringLiteral("reasons"), reasons}});
    }
    invocation.print({{QStringLiteral("threshold"), NameMatchThreshold}, {QStringLiteral("pairs"), pairs}},
                     csv);
    return 0;
}

} // namespace

QList<Command> identityCommands() {
    return {
        {QStringLiteral("match-names"), QStringLiteral("FILE"), 1, 1, {}, matchNamesCommand},
    };
}

} // namespace passages
