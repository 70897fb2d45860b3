import Kernel
import Testing

@testable import Web

@Suite("Reading a form") struct FieldsTests {
    private func fields(_ text: String) throws -> Fields { try URLEncoding.fields(Array(text.utf8)) }

    @Test("Blanks, percent signs and Chinese are decoded") func decodes() throws {
        let fields = try fields("a=1+2&b=%E5%B7%A5%E4%BC%9A&c=100%25&d=a%2Bb")
        #expect(fields["a"] == "1 2")
        #expect(fields["b"] == "工会")
        #expect(fields["c"] == "100%")
        #expect(fields["d"] == "a+b")
    }

    @Test("A percent sign without two digits stands for itself", arguments: ["%", "%4", "%zz", "%%34", "%e", "100%&"])
    func broken(_ value: String) throws {
        let expected = ["%": "%", "%4": "%4", "%zz": "%zz", "%%34": "%4", "%e": "%e", "100%&": "100%"]
        #expect(try fields("a=" + value)["a"] == expected[value])
    }

    @Test("Broken UTF-8 is repaired, never refused") func repairs() throws {
        #expect(try fields("a=%FF%E5")["a"]?.contains("\u{FFFD}") == true)
    }

    @Test("A name can come more than once, and without a value") func many() throws {
        let fields = try fields("a=1&b&a=2&&=x")
        #expect(fields.values("a") == ["1", "2"])
        #expect(fields.isOn("b"))
        #expect(fields[""] == "x")
    }

    @Test("More than 2,000 fields are refused") func tooMany() {
        let text = (0...2000).map { "a\($0)=1" }.joined(separator: "&")
        #expect(throws: Fault.self) { try fields(text) }
    }

    @Test("Values are trimmed of every kind of blank") func trims() throws {
        #expect(try fields("a=%20%E3%80%80x+y%0A")["a"] == " \u{3000}x y\n")
        #expect(try fields("a=%20%E3%80%80x+y%0A").text("a") == "x y")
        #expect(try fields("a=%E3%80%80").text("a").isEmpty)
    }

    @Test("A column outside the list counts as not asked for") func sorting() throws {
        let usual = Sorting("date", descending: true)
        #expect(
            try fields("sort=-title").sorting(by: ["title"], otherwise: usual) == Sorting("title", descending: true))
        #expect(try fields("sort=id;DROP").sorting(by: ["title"], otherwise: usual) == usual)
    }

    @Test("A required field that is empty refuses beside itself") func required() throws {
        let why = Text("请填写名称", en: "Enter a name")
        #expect(throws: Refusal.invalid(field: "name", why: why)) { try fields("name=+").required("name", why) }
    }
}
