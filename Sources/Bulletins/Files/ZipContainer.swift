import CLibZip

/// A ZIP archive in memory, of which single entries are unpacked within bounds.
struct ZipContainer: ~Copyable {
    static let entryLimit = 10_000
    static let unpackedLimit = 64 << 20
    /// Deflate reaches 1,032 to 1; what people write stays far below this.
    static let ratioLimit = 250

    private let archive: OpaquePointer

    /// - Parameter bytes: must stay in place until the container is gone.
    /// - Returns: `nil` when the directory of the archive cannot be read.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard let source = zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(bytes.count), 0, nil) else {
            return nil
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
            zip_source_free(source)
            return nil
        }
        self.archive = archive
    }

    deinit { zip_discard(archive) }

    /// - Throws: ``UnreadableFile/overpacked`` when there are more than ``entryLimit``.
    func names() throws -> Set<String> {
        let count = zip_get_num_entries(archive, 0)
        guard count <= Self.entryLimit else { throw UnreadableFile.overpacked }
        return Set(
            (0..<max(0, count)).compactMap { zip_get_name(archive, zip_uint64_t($0), 0).map { String(cString: $0) } })
    }

    /// - Returns: `nil` when there is no such entry.
    /// - Throws: ``UnreadableFile``: overpacked, a password needed, or damaged.
    func entry(_ name: String) throws -> [UInt8]? {
        var facts = zip_stat_t()
        guard zip_stat(archive, name, 0, &facts) == 0 else { return nil }
        guard facts.encryption_method == ZIP_EM_NONE else { throw UnreadableFile.passwordNeeded(.docx) }
        let limit = min(
            Self.unpackedLimit, max(1 << 20, Int(clamping: facts.comp_size).multipliedCapped(by: Self.ratioLimit)))
        guard facts.size <= limit else { throw UnreadableFile.overpacked }
        guard let file = zip_fopen_index(archive, facts.index, 0) else { throw UnreadableFile.damaged(.docx) }
        defer { zip_fclose(file) }
        return try unpack(file, limit: limit)
    }

    /// Reads to the end whatever size the directory claims, and never beyond the limit.
    private func unpack(_ file: OpaquePointer, limit: Int) throws -> [UInt8] {
        var unpacked: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = zip_fread(file, &buffer, zip_uint64_t(buffer.count))
            guard count >= 0 else { throw UnreadableFile.damaged(.docx) }
            guard count > 0 else { return unpacked }
            unpacked.append(contentsOf: buffer[..<Int(count)])
            guard unpacked.count <= limit else { throw UnreadableFile.overpacked }
        }
    }
}

extension Int {
    fileprivate func multipliedCapped(by factor: Int) -> Int {
        let (product, overflow) = multipliedReportingOverflow(by: factor)
        return overflow ? .max : product
    }
}
