import Testing

@testable import Kernel
@testable import Stage

@Suite("The schema of a ledger") struct LedgerSchemaTests {
    private let ledger = Drill.any.description

    @Test("Every body that the fields take holds to it, with what is derived and what is sealed") func bodies() throws {
        var values = RandomValues(
            random: SeededGenerator(seed: 7), organisations: [try #require(ID<Organisation>(5))],
            accounts: [try #require(ID<Account>(77))], today: try day("2026-11-21"))
        let schema = ledger.jsonSchema
        for _ in 0..<300 {
            let content = EntryContent(status: "planned", values: values.values(for: ledger.filled))
            let body = EntryJSON.json(Drill.any.values(with: content))
            let complaint = SchemaComplaint.first(in: body, schema)
            #expect(complaint == nil, "\(body.text)")
        }
    }

    @Test(
        "A body of another make does not",
        arguments: [
            (#"{}"#, ": required"), (#"{"title": 7}"#, ".title: type"), (#"{"title": ""}"#, ".title: range"),
            (#"{"title": "x", "number": -1}"#, ".number: range"), (#"{"title": "x", "cost": 1.5}"#, ".cost: type"),
            (#"{"title": "x", "heldOn": "2026-02-30"}"#, ".heldOn: format"),
            (#"{"title": "x", "period": ["2026-02-01"]}"#, ".period: range"),
            (#"{"title": "x", "kind": "war"}"#, ".kind: oneOf"),
            (#"{"title": "x", "hazards": ["gas", "gas"]}"#, ".hazards: uniqueItems"),
            (#"{"title": "x", "groups": [{"heads": 3}]}"#, ".groups[]: required"),
            (#"{"title": "x", "firm": {"code": "91350100M000100Y43"}}"#, ".firm: required"),
            (#"{"title": "x", "nothing": 1}"#, ".nothing: unknown"),
        ])
    func others(_ text: String, _ complaint: String) throws {
        #expect(SchemaComplaint.first(in: try JSONValue(text: text), ledger.jsonSchema) == complaint)
    }

    @Test("It says labels, classes, help, what is derived, and how a sealed field is read") func says() throws {
        let properties = try #require(ledger.jsonSchema["properties"])
        #expect(ledger.jsonSchema["$id"] == .string("urn:gonghui:ledger:drills:1"))
        #expect(properties["isLarge"]?["readOnly"] == .bool(true))
        #expect(properties["phone"]?["x-class"] == .string("personal"))
        #expect(properties["title"]?["title"] == .string("名称"))
        #expect(properties["kind"]?["oneOf"]?.text.contains(#""const":"gas","title":"燃气""#) == true)
        var sealed = Drill.any.description.fields.filter { $0.name == "title" }
        sealed[0].dataClass = .sealed
        sealed[0].help = Text("写全称", en: "In full")
        let described = ledger.with(sealed).jsonSchema
        #expect(described["properties"]?["title"]?["description"] == .string("写全称"))
        for text in [#"{"title": "x"}"#, #"{"title": true}"#] {
            #expect(SchemaComplaint.first(in: try JSONValue(text: text), described) == nil)
        }
        #expect(SchemaComplaint.first(in: try JSONValue(text: #"{"title": false}"#), described) == ".title: anyOf")
    }
}

extension LedgerDescription {
    fileprivate func with(_ fields: [FieldDescription]) -> LedgerDescription {
        LedgerDescription(
            id: id, title: title, mark: mark, catalogue: catalogue, access: access, fields: fields, statuses: statuses,
            steps: steps, counts: counts, shape: shape, retention: retention)
    }
}
