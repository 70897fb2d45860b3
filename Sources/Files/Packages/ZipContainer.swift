import CLibZip

/// A ZIP archive in memory, of which single entries are unpacked within bounds.
public struct ZipContainer: ~Copyable {
    /// Why an archive gave nothing.
    public enum Fault: Error, Equatable, Sendable {
        /// It unpacks to far more than what people write does.
        case overpacked
        case passwordNeeded
        case damaged
    }

    public static let entryLimit = 10_000
    public static let unpackedLimit = 64 << 20
    /// What all entries together unpack to.
    public static let packageLimit = 1 << 30
    /// Deflate reaches 1,032 to 1; what people write stays far below this.
    public static let ratioLimit = 250

    private let archive: OpaquePointer

    /// - Parameter bytes: must stay in place until the container is gone.
    /// - Returns: `nil` when the directory of the archive cannot be read.
    public init?(_ bytes: UnsafeRawBufferPointer) {
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

    /// - Throws: ``Fault/overpacked`` when there are more than ``entryLimit``.
    public func names() throws(Fault) -> Set<String> {
        let count = zip_get_num_entries(archive, 0)
        guard count <= Self.entryLimit else { throw .overpacked }
        return Set(
            (0..<max(0, count)).compactMap { zip_get_name(archive, zip_uint64_t($0), 0).map { String(cString: $0) } })
    }

    /// Whether all of it unpacks to no more than such archives do, as far as its directory tells.
    ///
    /// - Throws: ``Fault/overpacked``. What the directory conceals is found by whoever unpacks an entry.
    public func checkSizes() throws(Fault) {
        var sum = 0
        for index in 0..<zip_uint64_t(max(0, zip_get_num_entries(archive, 0))) {
            var facts = zip_stat_t()
            guard zip_stat_index(archive, index, 0, &facts) == 0 else { throw .damaged }
            let size = Int(clamping: facts.size)
            guard size <= Self.limit(packed: facts.comp_size) else { throw .overpacked }
            sum += min(size, Self.packageLimit)
            guard sum <= Self.packageLimit else { throw .overpacked }
        }
    }

    /// Bytes that an entry may unpack to which takes so many packed.
    private static func limit(packed size: zip_uint64_t) -> Int {
        max(1 << 20, Int(clamping: size).multipliedCapped(by: ratioLimit))
    }

    /// All of an entry.
    /// - Returns: `nil` when there is no such entry.
    public func entry(_ name: String) throws(Fault) -> [UInt8]? {
        guard let entry = try stream(name, upTo: Self.unpackedLimit) else { return nil }
        var unpacked: [UInt8] = []
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
        defer { buffer.deallocate() }
        while true {
            let count = try entry.read(into: buffer)
            guard count > 0 else { return unpacked }
            unpacked.append(contentsOf: buffer[..<count])
        }
    }

    /// An entry to be unpacked piece by piece, of at most `limit` bytes and ``ratioLimit`` times what it takes packed.
    /// - Returns: `nil` when there is no such entry.
    func stream(_ name: String, upTo limit: Int) throws(Fault) -> ZipEntry? {
        var facts = zip_stat_t()
        guard zip_stat(archive, name, 0, &facts) == 0 else { return nil }
        guard facts.encryption_method == ZIP_EM_NONE else { throw .passwordNeeded }
        let limit = min(limit, Self.limit(packed: facts.comp_size))
        guard facts.size <= limit else { throw .overpacked }
        guard let file = zip_fopen_index(archive, facts.index, 0) else { throw .damaged }
        return ZipEntry(file, limit: limit)
    }
}

extension Int {
    fileprivate func multipliedCapped(by factor: Int) -> Int {
        let (product, overflow) = multipliedReportingOverflow(by: factor)
        return overflow ? .max : product
    }
}
