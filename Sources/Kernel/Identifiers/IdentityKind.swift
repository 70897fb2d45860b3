/// The kinds of document by which a person is known. The raw values are stored and never change.
public enum IdentityKind: String, CaseIterable, Codable, Sendable {
    case residentID = "resident-id"
    /// Of people from Hong Kong, Macao and Taiwan who live on the mainland.
    case residencePermit = "residence-permit"
    case permanentResidentCard = "permanent-resident-card"
    case passport

    public var label: Text {
        switch self {
        case .residentID: Text("居民身份证", en: "Resident ID card")
        case .residencePermit: Text("港澳台居民居住证", en: "Residence permit for Hong Kong, Macao and Taiwan residents")
        case .permanentResidentCard: Text("外国人永久居留身份证", en: "Foreign permanent resident ID card")
        case .passport: Text("护照", en: "Passport")
        }
    }
}
