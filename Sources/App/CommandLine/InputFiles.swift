import ArgumentParser
import Foundation

/// A file named on the command line, or found in a folder named there.
struct InputFile {
    let url: URL
    var name: String { url.lastPathComponent }

    func bytes() throws -> [UInt8] { [UInt8](try Data(contentsOf: url, options: .mappedIfSafe)) }
}

enum InputFiles {
    /// The files in the order of the arguments; those of a folder (its subfolders included) by name, hidden ones left out.
    ///
    /// - Throws: a usage error naming the path that does not exist.
    static func list(_ paths: [String]) throws -> [InputFile] {
        try paths.flatMap { path -> [InputFile] in
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw ValidationError("There is no file or folder \(path).")
            }
            guard isFolder.boolValue else { return [InputFile(url: URL(filePath: path))] }
            return try FileManager.default.subpathsOfDirectory(atPath: path).sorted().compactMap { below in
                let url = URL(filePath: path).appending(path: below)
                let hidden = below.split(separator: "/").contains { $0.hasPrefix(".") }
                let isFile = try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile ?? false
                return hidden || !isFile ? nil : InputFile(url: url)
            }
        }
    }
}
