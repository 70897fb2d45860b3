import Kernel
import Web

/// A field that names an organisation in words.
enum OrganisationField {
    /// - Throws: ``Refusal/invalid(field:why:)`` when none or more than one fits.
    static func read(
        _ field: String, _ visit: Visit, under permission: Permission, on platform: Platform
    ) async throws -> Organisation {
        let words = try visit.form.required(field, Text("请填写组织名称", en: "Enter the name of an organisation"))
        return try await platform.read(as: visit.identity) { connection, actor in
            try Organisation.named(words, in: field, for: actor, under: permission, on: connection)
        }
    }
}
