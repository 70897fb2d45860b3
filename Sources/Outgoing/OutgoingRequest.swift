import AsyncHTTPClient
import Foundation
public import Kernel
import NIOCore
import NIOHTTP1

/// A POST to an address that somebody typed: vetted, bounded, and without a way to look at the answer.
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
    /// the certificate's check. Redirects are not followed, no proxy is asked, and of the answer only the status is read.
    ///
    /// - Throws: ``OutgoingProblem`` for everything but an answer of 2xx.
    public func send(under allowance: OutgoingAllowance, seconds: Int64 = 10) async throws(OutgoingProblem) {
        let target = try await allowance.vet(address)
        let client = HTTPClient(
            eventLoopGroupProvider: .singleton, configuration: configuration(dialling: target, seconds: seconds))
        let outcome = await outcome(with: client, seconds: seconds)
        try? await client.shutdown()
        let status = try outcome.get()
        guard (200..<300).contains(status) else { throw .answered(status) }
    }

    private func configuration(dialling target: String, seconds: Int64) -> HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow, timeout: .init(connect: .seconds(seconds), read: .seconds(seconds)))
        configuration.dnsOverride = [address.host: target]
        configuration.httpVersion = .http1Only
        return configuration
    }

    private func outcome(with client: HTTPClient, seconds: Int64) async -> Result<Int, OutgoingProblem> {
        var request = HTTPClientRequest(url: address.text)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json; charset=utf-8")
        request.headers.add(name: "User-Agent", value: "gonghui")
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        request.body = .bytes(ByteBuffer(bytes: body))
        do {
            let response = try await client.execute(request, timeout: .seconds(seconds))
            return .success(Int(response.status.code))
        } catch let error as HTTPClientError {
            let late: [HTTPClientError] = [.deadlineExceeded, .readTimeout, .connectTimeout]
            return .failure(late.contains(error) ? .timedOut : .unreachable)
        } catch {
            return .failure(.unreachable)
        }
    }
}
