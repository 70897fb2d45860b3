public import Kernel

/// The name of a file in an archive, and its day.
public struct ArchivedFile: Sendable {
    let name: String
    let day: Day

    public init(name: String, day: Day) {
        self.name = FileName.clean(name)
        self.day = day
    }

    /// The same files, each under a name of its own: 合同.pdf, 合同 (2).pdf.
    static func apart(_ files: [ArchivedFile]) -> [ArchivedFile] {
        var taken: Set<String> = []
        return files.map { file in
            var name = file.name
            var number = 2
            while !taken.insert(name.lowercased()).inserted {
                let dot = file.name.lastIndex(of: ".") ?? file.name.endIndex
                name = "\(file.name[..<dot]) (\(number))\(file.name[dot...])"
                number += 1
            }
            return ArchivedFile(name: name, day: file.day)
        }
    }
}
