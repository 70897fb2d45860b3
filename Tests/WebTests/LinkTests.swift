import Kernel
import Testing

@testable import Web

@Suite("Addresses on a page") struct LinkTests {
    @Test("Interpolated values are encoded and cannot leave the site") func interpolation() {
        let words = "a/../b?c#d&e 中"
        let link: Link = "/find/\(words)"
        #expect(link.text == "/find/a%2F..%2Fb%3Fc%23d%26e%20%E4%B8%AD")
        let empty = ""
        let host: Link = "/\(empty)/evil.example"
        #expect(host.text == "/evil.example")
    }

    @Test("A literal always begins with exactly one slash", arguments: ["//x", "/\\x", "\\x", "x", "///x", "/x"])
    func literal(_ text: String) {
        #expect(Link(stringLiteral: text).text == "/x")
    }

    @Test(
        "A return address is a path of this site or nothing",
        arguments: [
            "//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "", "x", "\\/x",
            "/a\\b",
            "/a b", "/a\r\nb", "/\tx", "/中", "/\"onload", "data:text/html,x",
        ])
    func refused(_ address: String) {
        #expect(Link(returningTo: address) == nil)
    }

    @Test("Paths of this site are kept whole", arguments: ["/", "/a?b=c&d=%E4%B8%AD", "/a#b", "/a//b"])
    func kept(_ address: String) {
        #expect(Link(returningTo: address)?.text == address)
    }

    @Test("A return address of 2,001 bytes is refused") func long() {
        #expect(Link(returningTo: "/" + String(repeating: "a", count: 2000)) == nil)
    }

    @Test("Parameters are added behind the first") func parameters() {
        let link = Link("/list").with("q", "工资 & 奖金").with("none", "").with("after", "1")
        #expect(link.text == "/list?q=%E5%B7%A5%E8%B5%84%20%26%20%E5%A5%96%E9%87%91&after=1")
    }

    @Test("Only https and telephone lead outside") func outside() {
        #expect(Link.outside("https://www.gd.gov.cn/").text == "https://www.gd.gov.cn/")
        #expect(Link.outside("tel:12351").text == "tel:12351")
        #expect(Link.outside("javascript:alert(1)") == .home)
    }
}
