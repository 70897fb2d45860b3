import CLibZip

/// A ZIP archive of a test's own making.
public struct PackedFile {
    public var entries: [String: [UInt8]]
    public var password: String?

    public init(_ entries: [String: [UInt8]] = [:]) { self.entries = entries }

    /// The bytes of the archive; empty when libzip could not make it.
    public var bytes: [UInt8] {
        guard let target = zip_source_buffer_create(nil, 0, 0, nil) else { return [] }
        defer { zip_source_free(target) }
        zip_source_keep(target)
        guard let archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, nil) else { return [] }
        let kept = entries.sorted { $0.key < $1.key }.map { (name: $0.key, memory: Memory($0.value)) }
        for entry in kept {
            let source = zip_source_buffer(archive, entry.memory.start, zip_uint64_t(entry.memory.count), 0)
            let index = zip_file_add(archive, entry.name, source, 0)
            if let password {
                zip_file_set_encryption(archive, zip_uint64_t(index), zip_uint16_t(ZIP_EM_AES_256), password)
            }
        }
        zip_close(archive)
        return withExtendedLifetime(kept) { Self.contents(of: target) }
    }

    private static func contents(of source: OpaquePointer) -> [UInt8] {
        var facts = zip_stat_t()
        guard zip_source_stat(source, &facts) == 0, zip_source_open(source) == 0 else { return [] }
        defer { zip_source_close(source) }
        var bytes = [UInt8](repeating: 0, count: Int(facts.size))
        let count = zip_source_read(source, &bytes, zip_uint64_t(bytes.count))
        return Array(bytes.prefix(max(0, Int(count))))
    }

    /// Bytes that stay in place until the archive is closed.
    private final class Memory {
        let start: UnsafeMutableRawPointer
        let count: Int

        init(_ bytes: [UInt8]) {
            count = bytes.count
            start = .allocate(byteCount: max(1, bytes.count), alignment: 1)
            start.copyMemory(from: bytes, byteCount: bytes.count)
        }

        deinit { start.deallocate() }
    }
}

extension PackedFile {
    /// The entries of an archive that something else made.
    public static func entries(of bytes: [UInt8]) -> [String: [UInt8]] {
        bytes.withUnsafeBytes { memory in
            guard let source = zip_source_buffer_create(memory.baseAddress, zip_uint64_t(memory.count), 0, nil),
                let archive = zip_open_from_source(source, ZIP_RDONLY, nil)
            else { return [:] }
            defer { zip_discard(archive) }
            var entries: [String: [UInt8]] = [:]
            for index in 0..<zip_uint64_t(max(0, zip_get_num_entries(archive, 0))) {
                var facts = zip_stat_t()
                guard zip_stat_index(archive, index, 0, &facts) == 0, let name = zip_get_name(archive, index, 0),
                    let file = zip_fopen_index(archive, index, 0)
                else { continue }
                defer { zip_fclose(file) }
                var unpacked = [UInt8](repeating: 0, count: Int(facts.size))
                let count = zip_fread(file, &unpacked, zip_uint64_t(unpacked.count))
                entries[String(cString: name)] = Array(unpacked.prefix(max(0, Int(count))))
            }
            return entries
        }
    }
}
