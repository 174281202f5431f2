#include "data/feed/standingfeed.h"

#include "data/feed/filefeedsource.h"
#include "data/feed/segmentreader.h"
#include "data/record/recordreader.h"

#include <QFileInfo>

namespace passages {
namespace {

tl::unexpected<Error> damaged(const Error& cause) {
    Error error{Failure::Integrity, "feed_damaged", cause.parameters};
    error.parameters.emplace_back("cause", cause.code);
    return fail(std::move(error));
}

template <typename Statement> Result<Verified<Statement>> readSigned(const Result<std::string>& der) {
    if (!der)
        return fail(der.error());
    const auto message = CmsMessage::read(*der);
    if (!message)
        return fail(message.error());
    if (auto signature = message->verifySignature(); !signature)
        return fail(signature.error());
    const auto statement = Statement::read(message->content());
    if (!statement)
        return fail(statement.error());
    return Verified<Statement>{*statement, hex(sha256(message->content())), {}};
}

Result<void> addIds(FileFeedSource& source, const Manifest& manifest, RecordReader& reader,
                    SpilledSort<PublishedId>& ids) {
    SegmentReader lines(source, manifest);
    for (;;) {
        const auto line = lines.next();
        if (!line)
            return fail(line.error());
        if (!*line)
            return {};
        const auto record = reader.read(**line);
        if (!record)
            continue; // it went to every reader's quarantine, so its id is free
        const std::uint64_t content = PublishedId::hashOf(**line);
        for (const std::string* id : {&record->id, &record->correctionId})
            if (!id->empty())
                if (auto added = ids.add({PublishedId::hashOf(*id), content}); !added)
                    return added;
    }
}

} // namespace

Result<StandingFeed> StandingFeed::read(const std::string& folder, const std::string& feed,
                                        const PortTable& ports) {
    StandingFeed standing;
    if (!QFileInfo::exists(QString::fromStdString(folder + "/checkpoint.p7m")))
        return standing;
    FileFeedSource source(folder);
    const auto checkpoint = readSigned<Checkpoint>(source.checkpoint());
    if (!checkpoint)
        return damaged(checkpoint.error());
    if (checkpoint->statement.feed != feed)
        return fail(Failure::Usage, "feed_mismatch", {{"feed", feed}, {"found", checkpoint->statement.feed}});

    standing.ids.file = PublishedIdFile::read(folder);
    const SegmentWriter::Head known = standing.ids.file ? standing.ids.file->head() : SegmentWriter::Head();
    bool isKnown = known.segment == 0 && known.manifestHash == zeroHash();
    std::vector<Manifest> manifests;
    for (std::int64_t segment = 1; segment <= checkpoint->statement.segment; ++segment) {
        const auto manifest = readSigned<Manifest>(source.manifest(segment));
        if (!manifest)
            return damaged(manifest.error());
        const Manifest& statement = manifest->statement;
        if (statement.feed != feed || statement.segment != segment ||
            statement.previousHash != standing.head.manifestHash)
            return damaged({Failure::Integrity, "chain_broken", {{"segment", std::to_string(segment)}}});
        if (auto checked = SegmentReader(source, statement).check([] { return true; }); !checked)
            return damaged(checked.error());
        standing.head = {segment, manifest->hash};
        isKnown = isKnown || (segment == known.segment && manifest->hash == known.manifestHash);
        manifests.push_back(statement);
    }
    if (standing.head.manifestHash != checkpoint->statement.manifestHash)
        return damaged(
            {Failure::Integrity, "chain_broken", {{"segment", std::to_string(standing.head.segment)}}});
    if (!isKnown)
        standing.ids.file.reset();

    RecordReader reader(ports);
    for (const Manifest& manifest : manifests)
        if (!standing.ids.file || manifest.segment > known.segment)
            if (auto added = addIds(source, manifest, reader, standing.ids.later); !added)
                return damaged(added.error());
    standing.checkpoint = checkpoint->statement;
    return standing;
}

} // namespace passages
