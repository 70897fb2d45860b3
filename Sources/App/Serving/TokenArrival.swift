import Kernel
import Store
import Web
import Workplace

/// Who comes with a token, from which address.
struct TokenArrival {
    let text: String
    let address: String
    let book: LedgerBook

    func identify(on platform: Platform, within limit: RequestLimit) async throws -> SignedIn? {
        let now = platform.clock.now()
        let found = try await platform.database.read { connection in
            let found = try AccessToken.open(text, from: address, at: now, on: connection)
            if found != nil { _ = try book.inForce(on: connection) }
            return found
        }
        guard let found else {
            if !RequestLimit.isThisMachine(address) {
                try await platform.perform(CountWrongToken(from: address), as: .anonymous)
            }
            return nil
        }
        try limit.count(found.token.id.description)
        if found.token.usedOn != now.day { try await platform.perform(NoteTokenUse(found.token.id), as: .anonymous) }
        return SignedIn(actor: found.actor, language: found.account.language)
    }
}
