import Foundation
import Invented
import Kernel

/// The folder of a generated register, with the mark that says what it is to become, so that a run that was broken off goes on
/// and nothing else is ever written over.
struct GeneratedFolder {
    /// What a member takes at most while it is loaded, with the log of the database and what is sorted for an index.
    private static let bytesPerMember = 700
    /// Unions, samples, and air for the machine itself.
    private static let bytesBesides = 1_000_000_000

    let folder: URL
    let scale: InventedScale
    let members: Int

    private var mark: URL { folder.appending(path: "generated.txt") }
    private var words: String { "\(scale.rawValue) \(members)\n" }

    var isMarked: Bool { (try? String(contentsOf: mark, encoding: .utf8)) == words }

    /// - Throws: ``GenerationFault`` for a folder that holds something else, or where there is too little room.
    func claim() throws {
        if isMarked { return try requireSpace() }
        let there = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        guard there.isEmpty else {
            let other = try? String(contentsOf: mark, encoding: .utf8)
            throw other.map { GenerationFault.otherScale(folder.path, $0.trimmingCharacters(in: .newlines)) }
                ?? .notEmpty(folder.path)
        }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try requireSpace()
        try Data(words.utf8).write(to: mark)
    }

    /// What is needed, less what stands there already.
    private func requireSpace() throws {
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: [.fileSizeKey])
        let there = try files.reduce(0) { $0 + (try $1.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0) }
        let needed = max(0, members * Self.bytesPerMember + Self.bytesBesides - there)
        let free = try FileManager.default.attributesOfFileSystem(forPath: folder.path)[.systemFreeSize] as? Int ?? .max
        guard free >= needed else { throw GenerationFault.noSpace(needed: needed, free: free, folder.path) }
    }
}

/// Why a register is not generated.
enum GenerationFault: Error {
    case notEmpty(String)
    case otherScale(String, String)
    case noSpace(needed: Int, free: Int, String)

    var text: Text {
        switch self {
        case .notEmpty(let path):
            Text(
                "\(path) 里已有别的内容，请用 --data 另选一个空文件夹",
                en: "\(path) holds something else; choose an empty folder with --data")
        case .otherScale(let path, let words):
            Text(
                "\(path) 里是另一份生成的数据（\(words)），规模不同，请另选一个空文件夹",
                en: "\(path) holds another generated register (\(words)); choose an empty folder with --data")
        case .noSpace(let needed, let free, let path):
            Text(
                "\(path) 所在的磁盘还要 \(needed.gigabytes) GB，只剩 \(free.gigabytes) GB；请腾出空间，或用 --members 减少人数",
                en:
                    "The disk of \(path) needs \(needed.gigabytes) GB more and has \(free.gigabytes) GB; make room, or generate fewer with --members"
            )
        }
    }
}

extension Int {
    /// Rounded up to a tenth.
    fileprivate var gigabytes: String { String(format: "%.1f", (Double(self) / 1e8).rounded(.up) / 10) }
}
