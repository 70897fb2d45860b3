import Testing

@testable import Kernel

/// Case 8 for programs: a body says what the fields take, and nothing besides.
@Suite("Values that a program sends") struct EntryBodyTests {
    private static let fields: [FieldDescription] = {
        var sealed = FieldDescription("phone", Text(same: "phone"), .phone)
        sealed.dataClass = .sealed
        return [
            FieldDescription("line", Text(same: "line"), .line(max: 20)),
            FieldDescription("count", Text(same: "count"), .number(0...9)),
            FieldDescription("kinds", Text(same: "kinds"), .choices([FieldChoice("a", Text(same: "a"))])),
            FieldDescription("firm", Text(same: "firm"), .employer), sealed,
            FieldDescription(
                "rows", Text(same: "rows"), .rows([FieldDescription("day", Text(same: "day"), .day)], max: 3)),
        ]
    }()

    private static func read(_ text: String) throws -> EntryBody {
        EntryBody(try JSONValue(text: text), fields, at: "/values")
    }

    @Test("What fits is taken; null and blanks empty a field")
    func taken() throws {
        let body = try Self.read(
            #"{"line":" 热水 ","count":3,"kinds":["a"],"firm":{"name":"海丰"},"phone":"138 0013 8000","rows":[{"day":"2026-11-01"}]}"#
        )
        #expect(body.complaints == [])
        #expect(body.values["line"] == .text("热水"))
        #expect(body.values["count"] == .number(3))
        #expect(body.values["phone"] == .text("13800138000"), "what is sealed is written as itself")
        let empty = try Self.read(#"{"line":"  ","count":null}"#)
        #expect(empty.values == ["line": .absent, "count": .absent])
    }

    @Test(
        "What does not fit is refused at its place",
        arguments: [
            (#"{"owner":"x"}"#, "/values/owner"), (#"{"line":3}"#, "/values/line"),
            (#"{"count":"3"}"#, "/values/count"),
            (#"{"count":3.5}"#, "/values/count"), (#"{"kinds":["a",1]}"#, "/values/kinds"),
            (#"{"kinds":["a","a"]}"#, "/values/kinds"), (#"{"kinds":"a"}"#, "/values/kinds"),
            (#"{"firm":{"name":"x","id":1}}"#, "/values/firm"), (#"{"firm":{"name":"x","code":"1"}}"#, "/values/firm"),
            (#"{"rows":[{"day":"2026-02-30"}]}"#, "/values/rows/0/day"),
            (#"{"rows":[{"day":"2026-02-03","more":1}]}"#, "/values/rows/0/more"), (#"{"rows":[1]}"#, "/values/rows/0"),
            (#"[]"#, "/values"),
        ])
    func refused(_ text: String, _ pointer: String) throws {
        #expect(try Self.read(text).complaints.map(\.pointer) == [pointer])
    }
}
