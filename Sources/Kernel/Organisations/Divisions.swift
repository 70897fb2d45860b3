import Foundation

/// A table of administrative divisions: `code,name,level,parent`, each parent above its children.
public struct Divisions: Sendable {
    public struct Division: Hashable, Sendable {
        public let code: String
        public let name: String
        public let rank: Rank
        public let parent: String?
    }

    public let rows: [Division]

    /// What is wrong with a line of the file.
    public struct Fault: Error, Hashable, Sendable {
        public let line: Int
        public let why: Text
    }

    /// - Throws: ``Faults`` with every faulty line, when there is one.
    public init(csv: String) throws {
        var rows: [Division] = []
        var faults: [Fault] = []
        var known: Set<String> = []
        let lines = csv.replacing("\u{FEFF}", with: "").split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() where index > 0 || !line.hasPrefix("code,") {
            if line.allSatisfy(\.isWhitespace) { continue }
            do {
                let row = try Self.division(line, line: index + 1, known: known)
                known.insert(row.code)
                rows.append(row)
            } catch {
                faults.append(error)
            }
        }
        guard faults.isEmpty else { throw Faults(faults: faults) }
        self.rows = rows
    }

    private static func division(_ line: Substring, line number: Int, known: Set<String>) throws(Fault) -> Division {
        let cells = line.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmingSpaces() }
        guard cells.count == 4 else {
            throw Fault(
                line: number, why: Text("应有 4 列：code,name,level,parent", en: "needs 4 columns: code,name,level,parent"))
        }
        let code = cells[0]
        guard [6, 9, 12].contains(code.utf8.count), code.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
            throw Fault(
                line: number,
                why: Text("区划代码「\(code)」应为 6、9 或 12 位数字", en: "the code \(code) should have 6, 9 or 12 digits"))
        }
        guard !known.contains(code) else {
            throw Fault(line: number, why: Text("区划代码 \(code) 重复", en: "the code \(code) stands twice"))
        }
        guard let rank = ranks[cells[2]] else {
            throw Fault(
                line: number,
                why: Text(
                    "级别「\(cells[2])」应为 province、city、county 或 town",
                    en: "the level \(cells[2]) should be province, city, county or town"))
        }
        guard (2...40).contains(cells[1].count), cells[1].isPrintable else {
            throw Fault(line: number, why: Text("名称须为 2 至 40 个字", en: "a name has 2 to 40 characters"))
        }
        guard cells[3] != code else {
            throw Fault(line: number, why: Text("上级不能是自己", en: "a division is not its own parent"))
        }
        return Division(code: code, name: cells[1], rank: rank, parent: cells[3].isEmpty ? nil : cells[3])
    }

    private static let ranks: [String: Rank] = ["province": .province, "city": .city, "county": .county, "town": .town]

    /// All that is wrong with a file, line by line.
    public struct Faults: Error, Sendable {
        public let faults: [Fault]
    }

    /// Guangdong, its 21 prefectures and 122 counties and districts (GB/T 2260 as of 2023).
    public static func guangdong() throws -> Divisions {
        try Divisions(csv: Facts.text("divisions.csv"))
    }
}

/// The fact files that ship with the kernel.
enum Facts {
    static func text(_ name: String) throws -> String {
        let url = Bundle.module.bundleURL.appending(path: "Facts").appending(path: name)
        return try String(contentsOf: url, encoding: .utf8)
    }
}
