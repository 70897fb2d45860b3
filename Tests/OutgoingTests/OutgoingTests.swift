import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import Testing

@testable import Outgoing

/// Case 25: what somebody types leads to the internet, or nowhere.
@Suite("Writing to addresses that somebody typed") struct OutgoingTests {
    private func problem(_ text: String, allowing hosts: Set<String> = []) async -> OutgoingProblem? {
        do throws(OutgoingProblem) {
            let address = try WebAddress(text)
            _ = try await OutgoingAllowance(hosts: hosts).vet(address)
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "Addresses inside are refused in every writing",
        arguments: [
            "https://127.0.0.1/", "https://127.255.255.254/", "https://0.0.0.0/", "https://10.1.2.3/",
            "https://172.16.0.1/",
            "https://172.31.255.255/", "https://192.168.1.1/", "https://169.254.169.254/latest/meta-data/",
            "https://100.100.100.200/", "https://100.64.0.1/", "https://192.0.2.1/", "https://198.18.0.1/",
            "https://198.51.100.7/", "https://203.0.113.7/", "https://224.0.0.1/", "https://255.255.255.255/",
            "https://240.0.0.1/", "https://[::1]/", "https://[::]/", "https://[::ffff:127.0.0.1]/",
            "https://[::ffff:7f00:1]/", "https://[::ffff:169.254.169.254]/", "https://[::127.0.0.1]/",
            "https://[fe80::1]/", "https://[fc00::1]/", "https://[fd00:ec2::254]/", "https://[ff02::1]/",
            "https://[64:ff9b::7f00:1]/", "https://[2002:7f00:1::]/", "https://[2001:0:53aa:64c::]/",
            "https://[2001:db8::1]/", "https://localhost/", "https://LOCALHOST:8080/x",
        ])
    func closed(_ text: String) async { #expect(await problem(text) == .closedAddress) }

    @Test(
        "What two programs might read differently is not read at all",
        arguments: [
            "https://2130706433/", "https://0x7f000001/", "https://0x7f.0.0.1/", "https://0177.0.0.1/",
            "https://127.1/",
            "https://127.0.0.1./", "https://127.0.1/", "https://017700000001/", "https://１２７.0.0.1/",
            "https://user@example.com/", "https://user:pw@127.0.0.1/", "https://example.com\\@127.0.0.1/",
            "https://example.com#@127.0.0.1/", "https://[::1%25lo]/", "https://[127.0.0.1]/", "https:///path",
            "https://exa mple.com/", "https://example.com:0/", "https://example.com:99999/",
            "https://example.com:80:80/",
            "https://-x.example.com/", "https://x..example.com/", "https://例子.中国/", "ftp://example.com/",
            "file:///etc/passwd", "gopher://127.0.0.1:70/", "javascript:alert(1)", "//example.com/", "example.com", "",
            "https://example.com/\u{0}", "https://example.com/\r\nX: y", "https://%31%32%37.0.0.1/",
        ])
    func unreadable(_ text: String) async { #expect(await problem(text) == .unreadable) }

    @Test(
        "Public addresses of both versions are taken",
        arguments: [
            "https://8.8.8.8/", "https://172.32.0.1/", "https://100.128.0.1:8443/a?b=c", "https://[2606:4700::1]/",
        ])
    func open(_ text: String) async { #expect(await problem(text) == nil) }

    @Test("Without TLS only hosts that the operator names are written to") func insecure() async {
        #expect(await problem("http://8.8.8.8/") == .insecure)
        #expect(await problem("http://127.0.0.1:9000/", allowing: ["127.0.0.1:9000"]) == nil)
        #expect(await problem("http://127.0.0.1:9001/", allowing: ["127.0.0.1:9000"]) == .insecure)
        #expect(await problem("https://127.0.0.1/", allowing: ["127.0.0.1:9000"]) == .closedAddress)
    }

    @Test("What is typed is refused at once where it can be seen") func typed() throws {
        let allowance = OutgoingAllowance()
        for text in [
            "https://localhost/", "https://intranet/", "https://metadata.google.internal/", "https://10.0.0.1/",
        ] {
            #expect(throws: OutgoingProblem.closedAddress) { try allowance.check(try WebAddress(text)) }
        }
        #expect(throws: OutgoingProblem.insecure) { try allowance.check(try WebAddress("http://example.com/")) }
        try allowance.check(try WebAddress("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x"))
    }

    @Test("A real server gets the body with name and signature; its redirects and failures are not followed")
    func delivery() async throws {
        try await Listener.run { listener async throws in
            let allowance = OutgoingAllowance(hosts: ["localhost:\(listener.port)"])
            let body = Array("{\"msgtype\":\"text\"}".utf8)
            let now = Instant(microseconds: 1_795_000_000_000_000)
            let signature = RequestSignature.headers(for: body, key: Array("key".utf8), at: now)
            let address = try WebAddress("http://localhost:\(listener.port)/hook?key=7")
            try await OutgoingRequest(to: address, headers: signature, json: body).send(under: allowance)
            let got = await listener.received
            #expect(got.map(\.body) == [String(decoding: body, as: UTF8.self)])
            #expect(got.first?.path == "/hook?key=7")
            #expect(got.first?.host == "localhost:\(listener.port)")
            #expect(got.first?.signature?.hasPrefix("sha256=") == true)
            for (path, status) in [("redirect", 302), ("broken", 500), ("nothing", 404)] {
                let address = try WebAddress("http://localhost:\(listener.port)/\(path)")
                await #expect(throws: OutgoingProblem.answered(status)) {
                    try await OutgoingRequest(to: address, json: body).send(under: allowance)
                }
            }
            #expect(await listener.received.count == 1)
            let slow = try WebAddress("http://localhost:\(listener.port)/slow")
            await #expect(throws: OutgoingProblem.timedOut) {
                try await OutgoingRequest(to: slow, json: body).send(under: allowance, seconds: 1)
            }
        }
        let nobody = try WebAddress("http://127.0.0.1:9/")
        await #expect(throws: OutgoingProblem.unreachable) {
            try await OutgoingRequest(to: nobody, json: []).send(under: OutgoingAllowance(hosts: ["127.0.0.1:9"]))
        }
    }
}
