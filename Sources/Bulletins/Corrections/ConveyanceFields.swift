import Kernel
import Web

/// The fields of all that an article tells of conveying, one group for each, and an empty one for another.
struct ConveyanceFields {
    /// No form has more groups.
    static let most = 40

    let conveyances: [Conveyance]
    let entered: Fields?

    func write(_ html: HTML) {
        let groups = conveyances.prefix(Self.most - 1).map(Optional.some) + [nil]
        for (index, conveyance) in groups.enumerated() {
            html.fieldset(.class("field conveyance")) {
                html.legend(
                    conveyance == nil
                        ? Text("再加一条", en: "One more") : Text("第 \(index + 1) 条", en: "Number \(index + 1)"))
                for field in fields(index, conveyance) { html.field(field) }
            }
        }
    }

    private func fields(_ index: Int, _ conveyance: Conveyance?) -> [Field] {
        func field(_ name: String, _ label: Text, _ value: String?, _ kind: Field.Kind = .line) -> Field {
            let name = "\(name)-\(index)"
            return Field(name, label, kind, value: entered?[name] ?? value ?? "", isRequired: false, maxLength: 80)
        }
        let forms =
            [Field.Option("", Text("未写明", en: "Not told"))]
            + MeetingForm.allCases.map { Field.Option($0.rawValue, $0.name) }
        return [
            field("directive", Text("传达的精神（清空即删去）", en: "What was conveyed (empty to remove)"), conveyance?.directive),
            field("union", Text("传达的工会（空为编发单位）", en: "By which union (empty: the issuer)"), conveyance?.organisation),
            field("form", Text("形式", en: "Form"), conveyance?.form?.rawValue, .choice(forms)),
            field("day", Text("日期", en: "Date"), conveyance?.day?.description),
            field("points", Text("要点数", en: "Points"), conveyance?.points.map(String.init), .number),
        ]
    }

    /// What the fields say; who chaired and the place in print are kept from what was seen.
    static func read(_ fields: Fields, seen: [Conveyance]) throws -> [Conveyance] {
        try (0..<most).compactMap { index in
            let directive = String(fields.text("directive-\(index)").prefix(80))
            guard !directive.isEmpty else { return nil }
            var conveyance = index < seen.count ? seen[index] : Conveyance(directive: directive)
            conveyance.directive = directive
            let union = String(fields.text("union-\(index)").prefix(80))
            conveyance.organisation = union.isEmpty ? nil : union
            conveyance.form = fields.choice("form-\(index)", of: MeetingForm.self)
            conveyance.day = try day(fields.text("day-\(index)"), field: "day-\(index)")
            let points = fields.text("points-\(index)")
            conveyance.points = Int(points)
            guard points.isEmpty || (1...200).contains(conveyance.points ?? 0) else {
                throw Refusal.invalid(
                    field: "points-\(index)", why: Text("要点数请写 1 到 200，没有就留空", en: "1 to 200 points, or none"))
            }
            return conveyance
        }
    }

    private static func day(_ text: String, field: String) throws -> EventDate? {
        guard !text.isEmpty else { return nil }
        guard let day = EventDate(text) else {
            throw Refusal.invalid(
                field: field, why: Text("「\(text)」不是日期，请写成 2026-11-21", en: "“\(text)” is no date; write 2026-11-21"))
        }
        return day
    }
}
