#pragma once

#include "data/feed/feedsource.h"

namespace passages {

/// A feed in a folder of this machine: a disk, a share, a USB stick.
class FileFeedSource final : public FeedSource {
  public:
    explicit FileFeedSource(std::string folder) : m_folder(std::move(folder)) {}
    Result<std::string> checkpoint() override;
    Result<std::string> manifest(std::int64_t segment) override;
    Result<std::unique_ptr<ByteStream>> data(const Manifest& manifest) override;
    bool isReady(std::int64_t) const override { return true; }

  private:
    std::string m_folder;
};

} // namespace passages
