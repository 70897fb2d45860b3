import Kernel
import Web

/// A field that names an organisation in words.
enum OrganisationField {
    /// - Throws: ``Refusal/invalid(field:why:)`` when none or more than one fits.
    static func read(
        _ field: String, _ visit: Visit, under permission: Permission, on platform: Platform
    ) async throws -> Organisation {
        let words = try visit.form.required(field, Text("请填写组织名称", en: "Enter the name of an organisation"))
        let found = try await platform.read(as: visit.identity) { connection, actor in
            let matches = try Organisation.search(words, for: actor, under: permission, limit: 2, on: connection)
            return matches.first { $0.name == words } ?? (matches.count == 1 ? matches.first : nil)
        }
        guard let found else {
            throw Refusal.invalid(
                field: field,
                why: Text(
                    "没有找到，或不止一个「\(words)」，请写全称", en: "None, or more than one, is called \(words); write the full name"))
        }
        return found
    }
}
