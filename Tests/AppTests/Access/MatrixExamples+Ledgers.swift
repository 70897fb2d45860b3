import Kernel
import Stage
import Store
import Testing

@testable import App

extension MatrixExamples {
    /// The pages of each ledger are the same, so their examples are: about a new entry of the city.
    static let ledgers: [String: [Maker]] = Dictionary(
        Modules.ledgers.flatMap { ledger in
            pageExamples(of: ledger).map { ("\(ledger.id.name).\($0)", [$1]) }
        }
    ) { first, _ in first }

    /// Of ledgers that people outside the unions follow; nobody follows a matter of the examples.
    private static func followedExamples(of ledger: AnyLedger) -> [String: Maker] {
        guard ledger.description.isFollowed else { return [:] }
        return [
            "message": { office, _ in
                try await office.about(ledger, "/messages", ["message": "请补充工资条"], answers: [404])
            },
            "code-ask": { office, _ in try await office.about(ledger, "/code", answers: [200]) },
            "code": { office, _ in try await office.about(ledger, "/code", [:], answers: [200]) },
            "split-ask": { office, _ in try await office.about(ledger, "/split", answers: [200]) },
            "split": { office, _ in try await office.about(ledger, "/split", ["version": "1"], answers: [303, 422]) },
        ]
    }

    static func pageExamples(of ledger: AnyLedger) -> [String: Maker] {
        let first = ledger.description.steps(from: ledger.description.statuses.first?.name ?? "").first?.name ?? ""
        let pages: [String: Maker] = [
            "list": { _, _ in Example(path: "/ledgers/\(ledger.id.name)", answers: [200]) },
            "report": { _, _ in Example(path: "/ledgers/\(ledger.id.name)/report", answers: [200]) },
            "keep-view": { _, _ in
                Example(
                    path: "/ledgers/\(ledger.id.name)/views", fields: ["name": "在办", "query": "state=open"],
                    answers: [303])
            },
            "drop-view": { _, _ in
                Example(path: "/ledgers/\(ledger.id.name)/views/\(Example.absentKey)/removal", answers: [404])
            },
            "bulk": { _, _ in
                Example(path: "/ledgers/\(ledger.id.name)/steps", fields: ["step": "nothing"], answers: [404])
            },
            "new": { _, _ in Example(path: "/ledgers/\(ledger.id.name)/new", answers: [200]) },
            "open": { _, _ in Example(path: "/ledgers/\(ledger.id.name)/new", answers: [303, 422]) },
            "show": { office, _ in try await office.about(ledger, "", answers: [200]) },
            "note": { office, _ in try await office.about(ledger, "/notes", ["words": "已电话联系"], answers: [303]) },
            "assign": { office, _ in try await office.about(ledger, "/handler", ["handler": ""], answers: [303]) },
            // The ledgers so far seal nothing: as if absent, also for whoever may open.
            "unseal": { office, _ in
                try await office.about(ledger, "/seals/nothing", ["reason": "核对联系方式"], answers: [404])
            },
            "term": { office, _ in
                try await office.about(
                    ledger, "/term", ["deed": "extend", "days": "3", "reason": "情况复杂"], answers: [303, 422])
            },
            "documents": { office, _ in try await office.about(ledger, "/documents", answers: [200]) },
            "attach": { office, _ in
                var example = try await office.about(ledger, "/documents", answers: [303])
                example.file = Array("会议记录".utf8)
                return example
            },
            // Nothing is attached yet: as if absent, also for whoever may open.
            "archive": { office, _ in try await office.about(ledger, "/documents.zip", answers: [404]) },
            "document": { office, _ in try await office.aboutDocument(of: ledger, "", answers: [200]) },
            "preview": { office, _ in try await office.aboutDocument(of: ledger, "/preview", answers: [404]) },
            "describe-document": { office, _ in
                try await office.aboutDocument(of: ledger, "/words", answers: [303])
            },
            "remove-document": { office, _ in
                try await office.aboutDocument(of: ledger, "/removal", answers: [303])
            },
            "restore-document": { office, _ in
                try await office.aboutDocument(of: ledger, "/restoration", answers: [303])
            },
            "export": { _, _ in Example(path: "/ledgers/\(ledger.id.name)/exports?format=csv", answers: [303, 409]) },
            "imports": { _, _ in Example(path: "/ledgers/\(ledger.id.name)/imports", answers: [200]) },
            "import-template": { _, _ in
                Example(path: "/ledgers/\(ledger.id.name)/imports/template", answers: [200])
            },
            "import-open": { office, _ in
                try await office.leaveUploads()
                return Example(
                    path: "/ledgers/\(ledger.id.name)/imports", file: Array("名称,日期\n".utf8), answers: [303, 422])
            },
            "import-show": { office, _ in try await office.aboutImport(of: ledger, "") },
            // One that waits is its owner's alone: as if absent for everybody else.
            "import-columns": { _, _ in absentImport(of: ledger, "/columns", ["file": "1", "sheet": "1"]) },
            "import-apply": { _, _ in absentImport(of: ledger, "/apply", ["choice": "all", "at": "0"]) },
            "import-look": { _, _ in absentImport(of: ledger, "/look") },
            "import-cancel": { _, _ in absentImport(of: ledger, "/cancellation") },
            "import-drop": { _, _ in absentImport(of: ledger, "/removal") },
            "import-undo-ask": { office, _ in try await office.aboutImport(of: ledger, "/undo") },
            "import-undo": { office, _ in try await office.aboutImport(of: ledger, "/undo", answers: [303]) },
            "change-ask": { office, _ in try await office.about(ledger, "/change", answers: [200]) },
            "change": { office, _ in try await office.about(ledger, "/change", ["version": "1"], answers: [303, 422]) },
            "step-ask": { office, _ in try await office.about(ledger, "/steps/\(first)", answers: [200]) },
            "step": { office, _ in
                try await office.about(ledger, "/steps/\(first)", ["version": "1"], answers: [303, 422])
            },
        ]
        return pages.merging(paperExamples(of: ledger)) { first, _ in first }
            .merging(followedExamples(of: ledger)) { first, _ in first }
    }

    /// A paper that is due from the beginning is shown; one that is not made of this entry is not taken away: as if absent, also
    /// for whoever may.
    private static func paperExamples(of ledger: AnyLedger) -> [String: Maker] {
        guard let paper = ledger.papers.first else { return [:] }
        let isDue = paper.isDue(at: ledger.description.statuses.first?.name ?? "")
        return [
            "paper": { office, _ in
                try await office.about(ledger, "/papers/\(paper.name)", answers: [isDue ? 200 : 404])
            },
            "take-paper": { office, _ in try await office.about(ledger, "/papers/nothing", [:], answers: [404]) },
        ]
    }
}

extension MatrixExamples {
    private static func absentImport(
        of ledger: AnyLedger, _ rest: String, _ fields: [String: String] = [:]
    ) -> Example {
        Example(
            path: "/ledgers/\(ledger.id.name)/imports/\(Example.absentKey)\(rest)", fields: fields, answers: [404])
    }
}

extension Office {
    /// Nobody has uploads waiting any more, of which a person may have so many.
    func leaveUploads() async throws {
        try await platform.database.write {
            try $0.run("UPDATE entry_import SET account = NULL WHERE state = 'waiting'")
        }
    }

    /// A code that is right in itself, for each number another.
    private static func creditCode(_ number: Int64) -> String? {
        let digits = String(number % 1_000_000_000)
        let body = "91440101" + String(repeating: "0", count: 9 - digits.count) + digits
        return "0123456789ABCDEFGHJKLMNPQRTUWXY".map { body + String($0) }.first { (try? EmployerCode($0)) != nil }
    }

    /// An import of one row into the city's ledger.
    fileprivate func aboutImport(
        of ledger: AnyLedger, _ rest: String, answers: Set<Int> = [200]
    ) async throws -> Example {
        let book = installation.book
        let id = try await platform.perform(
            OpenImport(into: ledger.id, of: tree.city.id, [.init(name: "名册.xlsx", bytes: [1])], book: book),
            as: .operator)
        var row = ImportedRow(RowPlace(file: 1, sheet: 1, row: 2))
        row.cells = sample(of: ledger).mapValues { .value($0) }
        // A matter of its own, so that there is something to import each time.
        let known = ledger.description.identifiedBy
        let count: Int64 = try await platform.database.read { try $0.value("SELECT COUNT(*) FROM entry_import") ?? 0 }
        for field in ledger.description.filled where row.cells[field.name] != nil {
            guard known.isEmpty || known.contains(field.name) else { continue }
            switch field.kind {
            case .line, .paragraphs: row.cells[field.name] = .value(.text("事项 \(id)"))
            case .employer: row.cells[field.name] = .value(.employer(Employer(name: "事项 \(id)")))
            case .creditCode: row.cells[field.name] = Self.creditCode(id.number).map { .value(.text($0)) }
            case .person:
                row.cells[field.name] = .value(
                    .text("麦" + String(Character(UnicodeScalar(0x4E00 + UInt32(count)) ?? "穗"))))
            case .number(let range):
                let width = Int64(range.upperBound) - Int64(range.lowerBound) + 1
                row.cells[field.name] = .value(.number(range.lowerBound + Int(count % width)))
            case .day where !known.isEmpty: row.cells[field.name] = .value(.day(Day(sinceEpoch: 20_778 - Int(count))))
            default: break
            }
        }
        let source = ImportSource(sheets: []) { [row] take in try take([row]) }
        _ = try await platform.perform(
            ApplyImport(id, of: ledger.id, .good, from: source, seen: nil, book: book), as: .operator)
        return Example(
            path: "/ledgers/\(ledger.id.name)/imports/\(id)\(rest)",
            subject: .init(key: id.description, place: tree.city.place, reading: ledger.read), answers: answers)
    }

    fileprivate func about(
        _ ledger: AnyLedger, _ rest: String, _ fields: [String: String] = [:], answers: Set<Int>
    ) async throws -> Example {
        example(of: ledger, try await entry(of: ledger), rest, fields, answers: answers)
    }

    /// A text attached to a new entry of the city.
    fileprivate func aboutDocument(of ledger: AnyLedger, _ rest: String, answers: Set<Int>) async throws -> Example {
        let entry = try await entry(of: ledger)
        let file = DocumentFile(name: "会议记录.txt", kind: .text, bytes: Array("会议记录".utf8))
        let document = try await platform.perform(
            AttachDocument(file, to: entry, of: ledger.id, limit: .usual, book: installation.book), as: .operator)
        return example(of: ledger, entry, "/documents/\(document)\(rest)", answers: answers)
    }

    private func example(
        of ledger: AnyLedger, _ entry: ID<Entry>, _ rest: String, _ fields: [String: String] = [:], answers: Set<Int>
    ) -> Example {
        Example(
            path: "/ledgers/\(ledger.id.name)/\(entry)\(rest)", fields: fields,
            subject: .init(key: entry.description, place: tree.city.place, reading: ledger.read), answers: answers)
    }
}
