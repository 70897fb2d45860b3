public import Foundation

/// Style sheets, scripts and pictures, read once at start and kept in memory, each under an address that holds the
/// digest of its bytes: what a browser has, it never asks for again, and a new version has a new address.
public struct Assets: Sendable {
    /// The style sheets of every page, in order.
    static let styles = ["bootstrap.min.css", "theme.css", "pages.css"]

    /// The style sheet of official papers.
    static let paper = "paper.css"

    private let files: [String: AssetFile]
    /// By the name in the code.
    private let links: [String: Link]
    private let named: [String: AssetFile]

    static let none = Assets([])

    init(_ files: [AssetFile]) {
        self.files = Dictionary(files.map { ($0.addressName, $0) }) { first, _ in first }
        named = Dictionary(files.map { ($0.name, $0) }) { first, _ in first }
        links = named.mapValues { "/assets/\($0.addressName)" }
    }

    /// Reads our own files and Bootstrap's style sheet.
    ///
    /// - Parameter bootstrap: the folder of Debian's `libjs-bootstrap5`.
    /// - Throws: ``AssetError`` that names the missing file and what to install.
    public static func load(bootstrap: URL = defaultBootstrap) throws -> Assets {
        let own = Bundle.module.bundleURL.appending(path: "Assets")
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: own.path) else {
            throw AssetError.ownFolderMissing(own.path)
        }
        let sheet = bootstrap.appending(path: "css/bootstrap.min.css")
        guard let bytes = try? Data(contentsOf: sheet) else { throw AssetError.bootstrapMissing(sheet.path) }
        let files = try names.filter { !$0.hasPrefix(".") }.sorted().map { name in
            AssetFile(name: name, bytes: [UInt8](try Data(contentsOf: own.appending(path: name))))
        }
        return Assets(files + [AssetFile(name: "bootstrap.min.css", bytes: [UInt8](bytes))])
    }

    public static let defaultBootstrap = URL(filePath: "/usr/share/javascript/bootstrap5", directoryHint: .isDirectory)

    /// The address of a file named in the code; the plain name, which leads nowhere, for one that does not exist.
    func link(_ name: String) -> Link { links[name] ?? "/assets/\(name)" }

    func file(at addressName: String) -> AssetFile? { files[addressName] }

    func file(named name: String) -> AssetFile? { named[name] }
}

/// Why the site cannot start.
public enum AssetError: Error, Equatable, CustomStringConvertible {
    case bootstrapMissing(String)
    case ownFolderMissing(String)

    public var description: String {
        switch self {
        case .bootstrapMissing(let path):
            """
            缺少 Bootstrap 样式文件 \(path)，请执行：apt install libjs-bootstrap5（或用配置指定所在目录）
            Bootstrap's style sheet is missing at \(path). Run: apt install libjs-bootstrap5 (or configure its folder)
            """
        case .ownFolderMissing(let path):
            """
            缺少程序自带的资源目录 \(path)，请完整复制程序所在目录
            The program's own assets are missing at \(path). Copy the whole folder of the program
            """
        }
    }
}
