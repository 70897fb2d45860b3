import AsyncHTTPClient
import Foundation
public import Kernel
import NIOCore
import NIOHTTP1

/// A POST to an address that somebody typed: vetted and bounded, and what is answered is shown to nobody.
public struct OutgoingRequest: Sendable {
    let address: WebAddress
    let headers: [(name: String, value: String)]
    let body: [UInt8]

    /// - Parameter headers: beside `Content-Type: application/json`.
    public init(to address: WebAddress, headers: [(name: String, value: String)] = [], json body: [UInt8]) {
        (self.address, self.headers, self.body) = (address, headers, body)
    }

    /// Sends it once.
    ///
    /// The name is resolved here, all its addresses are vetted, and the first of them is dialled, with the name in `Host` and in
    /// the certificate's check. Redirects are not followed, and no proxy is asked. It takes twice the seconds at most.
    ///
    /// - Parameter limit: so many bytes are read of what is answered, for a program to understand.
    /// - Throws: ``OutgoingProblem`` for everything but an answer of 2xx.
    @discardableResult
    public func send(
        under allowance: OutgoingAllowance, seconds: Int64 = 10, reading limit: Int = 0
    ) async throws(OutgoingProblem) -> OutgoingAnswer {
        let target = try await allowance.vet(address)
        let client = HTTPClient(
            eventLoopGroupProvider: .singleton, configuration: configuration(dialling: target, seconds: seconds))
        let outcome = await outcome(with: client, seconds: seconds, reading: limit)
        try? await client.shutdown()
        let answer = try outcome.get()
        guard (200..<300).contains(answer.status) else { throw .answered(answer.status) }
        return answer
    }

    private func configuration(dialling target: String, seconds: Int64) -> HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow, timeout: .init(connect: .seconds(seconds), read: .seconds(seconds)))
        configuration.dnsOverride = [address.host: target]
        configuration.httpVersion = .http1Only
        return configuration
    }

    private func outcome(
        with client: HTTPClient, seconds: Int64, reading limit: Int
    ) async -> Result<OutgoingAnswer, OutgoingProblem> {
        var request = HTTPClientRequest(url: address.text)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json; charset=utf-8")
        request.headers.add(name: "User-Agent", value: "gonghui")
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        request.body = .bytes(ByteBuffer(bytes: body))
        do {
            let end = NIODeadline.now() + .seconds(seconds)
            let response = try await client.execute(request, deadline: end)
            let bytes = limit > 0 ? await beginning(of: response.body, upTo: limit, until: end) : []
            return .success(OutgoingAnswer(status: Int(response.status.code), beginning: bytes))
        } catch let error as HTTPClientError {
            let late: [HTTPClientError] = [.deadlineExceeded, .readTimeout, .connectTimeout]
            return .failure(late.contains(error) ? .timedOut : .unreachable)
        } catch {
            return .failure(.unreachable)
        }
    }

    /// What came of a body in time; the deadline of the request ends with the head of its answer.
    private func beginning(
        of body: HTTPClientResponse.Body, upTo limit: Int, until end: NIODeadline
    ) async -> [UInt8] {
        var bytes: [UInt8] = []
        do {
            for try await part in body {
                bytes += part.readableBytesView.prefix(limit - bytes.count)
                if bytes.count >= limit || NIODeadline.now() >= end { break }
            }
        } catch {}
        return bytes
    }
}

/// What came back for a request.
public struct OutgoingAnswer: Sendable {
    public let status: Int
    /// Of its body.
    let beginning: [UInt8]
}
