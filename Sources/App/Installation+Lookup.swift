import ArgumentParser
import Kernel

extension Installation {
    /// The organisation that a word on the command line means: an id, a name or an alias.
    ///
    /// - Throws: a usage error when none or more than one fits.
    func organisation(named word: String) async throws -> Organisation {
        let found = try await platform.read(as: .operator) { connection, _ in
            if let id = ID<Organisation>(word), let organisation = try Organisation.find(id, on: connection) {
                return organisation as Organisation?
            }
            return try OrganisationResolver(issuer: nil, on: connection).resolve(word)
        }
        guard let found else {
            throw ValidationError("No organisation, or more than one, is called \(word); give its full name or its id.")
        }
        return found
    }
}
