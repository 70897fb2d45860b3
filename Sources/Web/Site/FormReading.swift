import Hummingbird

/// Reads a form without files.
enum FormReading {
    /// - Throws: ``Fault``, also when files come to a route that takes none.
    static func fields(of request: Request, limit: Int) async throws -> Fields {
        switch FormKind(request.headers[.contentType]) {
        case .urlEncoded:
            var reader = try BodyReader(request, limit: limit)
            return try URLEncoding.fields(try await reader.all())
        case .multipart:
            var uploads = try Uploads(request, limit: UploadLimit(perFile: 0, files: 0, total: limit))
            guard try await uploads.next() == nil else { throw Fault.unknownForm }
            return uploads.fields
        case .other:
            throw Fault.unknownForm
        }
    }
}
