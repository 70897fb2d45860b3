import Foundation
import Kernel
import Store
import Web

/// What a form of ``CorrectionForm`` says.
struct CorrectionSent {
    let kind: FactKind
    let place: Range<Int>?
    let seen: FactValue?
    let deed: Deed
    let fields: Fields

    enum Deed: String {
        case save, strike, restore
    }

    /// - Throws: ``Refusal/notFound`` for a form that the page did not make.
    init(_ fields: Fields) throws {
        guard let kind = fields.choice("kind", of: FactKind.self), let deed = fields.choice("deed", of: Deed.self)
        else {
            throw Refusal.notFound
        }
        self.kind = kind
        self.deed = deed
        self.fields = fields
        seen = fields["seen"].flatMap { try? JSONDecoder().decode(FactValue.self, from: Data($0.utf8)) }
        place =
            if let from = fields.number("from"), let to = fields.number("to"), 0 <= from, from <= to { from..<to } else
            {
                nil
            }
    }

    /// The words that a missed fact is printed as.
    func words() throws -> String {
        try fields.required("words", Text("请照原文写上", en: "Copy it from the text"))
    }

    /// - Parameter meant: finds the organisation that words name.
    func value(_ meant: (String) throws -> ID<Organisation>?) throws -> FactValue {
        switch kind {
        case .person: .person(name: try name(), titles: list("titles"))
        case .organisation: .organisation(name: try name(), meant: try organisation(meant))
        case .figure: try figure()
        case .points:
            if let count = fields.number("count"), (0...200).contains(count) {
                .points(count)
            } else {
                throw Refusal.invalid(field: "count", why: Text("请写 0 到 200 的整数", en: "A whole number from 0 to 200"))
            }
        case .slip: .slip(text: printed, suggestion: try required("suggestion"))
        case .dates: .dates(try list("dates").map(date))
        case .topics: .topics(fields.values("topics").compactMap(Topic.init))
        case .conveyances: .conveyances(try ConveyanceFields.read(fields, seen: conveyances))
        }
    }

    private func name() throws -> String { place == nil ? try words() : try required("name") }

    private func required(_ name: String) throws -> String {
        let text = try fields.required(name, Text("请填写", en: "Fill this in"))
        guard text.count <= 60 else {
            throw Refusal.invalid(field: name, why: Text("不超过 60 个字", en: "60 characters at most"))
        }
        return text
    }

    /// Parted by pauses, commas or semicolons.
    private func list(_ name: String) -> [String] {
        fields.text(name).split { "、，,;；".contains($0) }.map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }.prefix(40).map { String($0.prefix(60)) }
    }

    private var conveyances: [Conveyance] {
        if case .conveyances(let seen) = seen { seen } else { [] }
    }

    private var printed: String {
        switch seen {
        case .figure(_, _, _, let text), .slip(let text, _): text
        default: fields.text("words")
        }
    }

    private func date(_ text: String) throws -> EventDate {
        guard let date = EventDate(text) else {
            throw Refusal.invalid(
                field: "dates",
                why: Text("「\(text)」不是日期，请写成 2026-11-21", en: "“\(text)” is no date; write 2026-11-21"))
        }
        return date
    }

    private func figure() throws -> FactValue {
        let digits = fields.text("value").filter { !", ，".contains($0) }
        guard let value = Double(digits), value.isFinite, abs(value) < 1e15 else {
            throw Refusal.invalid(field: "value", why: Text("请写数字，如 204000", en: "Write a number, such as 204000"))
        }
        return .figure(
            value: value, unit: String(fields.text("unit").prefix(10)), what: String(fields.text("what").prefix(60)),
            text: printed)
    }

    /// Left empty, the choice made before stays.
    private func organisation(_ meant: (String) throws -> ID<Organisation>?) throws -> ID<Organisation>? {
        let words = fields.text("meant")
        guard !words.isEmpty else {
            if case .organisation(_, let before) = seen { return before }
            return nil
        }
        guard let found = try meant(words) else {
            throw Refusal.invalid(
                field: "meant",
                why: Text("没有叫「\(words)」的组织，请换个名称", en: "No organisation is called \(words); try another name"))
        }
        return found
    }
}
