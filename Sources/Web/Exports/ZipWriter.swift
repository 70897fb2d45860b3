import CZlib
import Kernel

/// Writes a ZIP archive of files as they are, one after another, without going back: what stands in it is packed already.
///
/// Names are in UTF-8. The whole stays below four gigabytes and 65,535 files; whoever calls sees to that.
struct ZipWriter {
    private var directory: [UInt8] = []
    private var count = 0
    private var offset = 0

    /// What stands before the bytes of a file.
    mutating func head(of file: ArchivedFile, _ bytes: [UInt8]) -> [UInt8] {
        let name = Array(file.name.utf8)
        let sum = UInt(crc32(0, bytes, UInt32(bytes.count)))
        // Version, UTF-8, stored, time, day, sum, both sizes, lengths of the name and of nothing.
        var facts = Self.number(20, 2) + Self.number(1 << 11, 2) + Self.number(0, 4) + Self.number(Self.date(file), 2)
        facts += Self.number(sum, 4) + Self.number(UInt(bytes.count), 4) + Self.number(UInt(bytes.count), 4)
        facts += Self.number(UInt(name.count), 2) + Self.number(0, 2)
        directory += Self.number(0x0201_4B50, 4) + Self.number(20, 2) + facts + Self.number(0, 10)
        directory += Self.number(UInt(offset), 4) + name
        count += 1
        let head = Self.number(0x0403_4B50, 4) + facts + name
        offset += head.count + bytes.count
        return head
    }

    /// The directory, which ends the archive.
    func end() -> [UInt8] {
        let counts = Self.number(UInt(count), 2) + Self.number(UInt(count), 2)
        return directory + Self.number(0x0605_4B50, 4) + Self.number(0, 4) + counts
            + Self.number(UInt(directory.count), 4) + Self.number(UInt(offset), 4) + Self.number(0, 2)
    }

    private static func number(_ value: UInt, _ bytes: Int) -> [UInt8] {
        (0..<bytes).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * UInt($0))) : 0 }
    }

    private static func date(_ file: ArchivedFile) -> UInt {
        let (year, month, day) = file.day.civil
        return UInt(max(0, year - 1980) << 9 | month << 5 | day)
    }
}
