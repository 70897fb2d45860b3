import Foundation
import Kernel
import Testing

@testable import Web
@testable import Workplace

@Suite("Fields with a form of their own, in a form") struct FormOfFieldsTests {
    private let fields = [
        FieldDescription("report", Text("总结", en: "Report"), .rich(max: 500)),
        FieldDescription("site", Text("地点", en: "Site"), .place),
        FieldDescription("firm", Text("单位", en: "Firm"), .employer),
    ]

    private func sent(_ pairs: [(name: String, value: String)]) -> EntryFormSent {
        EntryFormSent(Fields(fields.map { (name: "shown", value: $0.name) } + pairs), fields)
    }

    private func shown(_ values: [String: FieldValue]) -> String {
        let html = HTML(language: .zh)
        let people = FormPeople(colleagues: [], readers: [], unions: [], names: [:])
        EntryForm(fields: fields, values: values, people: people, errors: .none, sent: nil).write(to: html)
        return html.string
    }

    @Test("What is pasted is cleaned, and shown again as it would be typed") func rich() {
        let pasted = sent([("f.report", "<p onclick=x>甲<script>1</script></p><ul><li>乙</li></ul>")])
        #expect(pasted.values["report"] == .rich(RichText(html: "<p>甲</p><ul><li>乙</li></ul>")))
        #expect(shown(pasted.values).contains("\n甲\n\n- 乙</textarea>"))
        #expect(sent([("f.report", "<script>1</script>")]).values["report"] == .absent)
    }

    @Test("An employer has a box for its name and one for its code; so has a place") func coded() throws {
        let typed = sent([
            ("f.firm", "海丰电子"), ("f.firm.code", "91350100m000100y43"), ("f.site", "中山路 1 号"), ("f.site.code", "440103"),
        ])
        #expect(typed.complaints.isEmpty)
        #expect(typed.values["firm"] == .employer(Employer(code: try EmployerCode("91350100M000100Y43"), name: "海丰电子")))
        #expect(typed.values["site"] == .place(Address(line: "中山路 1 号", division: try DivisionCode("440103"))))
        let html = shown(typed.values)
        for part in ["value=\"海丰电子\"", "value=\"91350100M000100Y43\"", "value=\"中山路 1 号\"", "value=\"440103\""] {
            #expect(html.contains(part))
        }
        #expect(sent([("f.firm", "海丰电子")]).values["firm"] == .employer(Employer(name: "海丰电子")))
        #expect(sent([]).values["firm"] == .absent)
    }

    @Test(
        "What is not on the form is refused, whatever it is called",
        arguments: ["f.status", "f.firms", "f.", "f.owner.0.x"])
    func strange(_ name: String) {
        let more = sent([("f.firm", "海丰电子"), (name, "1")])
        #expect(more.complaints.map(\.field) == [name])
        #expect(Set(more.values.keys) == Set(fields.map(\.name)))
    }

    @Test("All that is missing or wrong is said at once, each at its field") func together() {
        var fields = [
            FieldDescription("title", Text("名称", en: "Title"), .line(max: 20)),
            FieldDescription("phone", Text("电话", en: "Phone"), .phone),
            FieldDescription("saving", Text("效益", en: "Saving"), .yuan),
            FieldDescription("secret", Text("密", en: "Secret"), .line(max: 20)),
        ]
        for place in fields.indices { fields[place].isRequired = true }
        fields[3].dataClass = .sealed
        let shown = fields.map { (name: "shown", value: $0.name) }
        let sent = EntryFormSent(Fields(shown + [("f.phone", "12"), ("f.saving", "很多")]), fields)
        #expect(sent.complaints.map(\.field) == ["f.saving", "f.title", "f.phone"])
        let refused = FormErrors([("title", Text("请填写「名称」", en: "Fill in “Title”"))]).joined(sent.complaints)
        #expect(refused.all.map(\.name) == ["f.title", "f.saving", "f.phone"])
    }

    @Test("What is wrong with a table stands at the table, and a short list in a row is a menu") func tables() {
        let here = FieldChoice("here", Text("出席", en: "Present"))
        let column = FieldDescription("presence", Text("到会", en: "There"), .choice([here]))
        let people = FormPeople(colleagues: [], readers: [], unions: [], names: [:])
        let html = HTML(language: .zh)
        EntryForm(
            fields: [
                FieldDescription("guests", Text("参会人员", en: "Guests"), .rows([column], max: 5)),
                FieldDescription("days", Text("值班", en: "Shifts"), .choices([here])),
            ], values: [:], people: people,
            errors: FormErrors([("f.guests", Text("请填人", en: "Name them")), ("f.days", Text("请勾选", en: "Tick"))]),
            sent: nil
        ).write(to: html)
        let errors = html.string.components(separatedBy: "class=\"field-error\" id=\"field-f.").dropFirst()
        #expect(errors.map { String($0.prefix(4)) } == ["gues", "days"])
        #expect(html.string.contains("<select") && !html.string.contains("type=\"radio\""))
    }

    @Test("A sealed field that is filled says that leaving it empty keeps it") func sealed() {
        var name = FieldDescription("name", Text("姓名", en: "Name"), .person)
        name.dataClass = .sealed
        let people = FormPeople(colleagues: [], readers: [], unions: [], names: [:])
        for (value, isSaid) in [(FieldValue.sealed, true), (.absent, false)] {
            let html = HTML(language: .zh)
            EntryForm(fields: [name], values: ["name": value], people: people, errors: .none, sent: nil).write(to: html)
            #expect(html.string.contains("留空就不变") == isSaid)
        }
    }

    @Test("A wrong code is said at its own box, a code without a name at the name") func wrong() throws {
        let wrong = sent([("f.firm", "海丰电子"), ("f.firm.code", "91350100M000100Y44")])
        #expect(wrong.complaints.map(\.field) == ["f.firm.code"])
        let nameless = sent([("f.firm.code", "91350100M000100Y43")])
        let value = try #require(nameless.values["firm"])
        #expect(fields[2].problem(with: value) == Text("请写单位名称", en: "Write the name of the employer"))
    }
}
