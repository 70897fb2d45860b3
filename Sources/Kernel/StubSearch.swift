import Store

enum SearchIndex { static func ownersMoved(under: OrganisationPath, on: any Connection) throws {} }
enum Folding { static func fold(_ s: String) -> String { s } }
enum NameIndex { static func pinyinKeys(of: String) -> [String] { [] } }
