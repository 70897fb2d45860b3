import CLibZip

/// An entry of an archive, unpacked piece by piece; valid while the archive is.
///
/// One thread reads it.
final class ZipEntry {
    private let file: OpaquePointer
    /// Bytes that may still come.
    private var left: Int

    init(_ file: OpaquePointer, limit: Int) {
        self.file = file
        left = limit
    }

    deinit { zip_fclose(file) }

    /// Fills the buffer as far as there is something left, whatever size the directory of the archive claims.
    ///
    /// - Returns: how many bytes; 0 at the end, where the checksum was right.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ZipContainer.Fault) -> Int {
        let count = Int(zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count)))
        guard count >= 0 else { throw .damaged }
        left -= count
        guard left >= 0 else { throw .overpacked }
        return count
    }
}
