public import Kernel

/// One file from its bytes into the archive. Reading is done outside the transaction; only the result is written in one.
public struct FileImport: Sendable {
    let platform: Platform
    let identity: Actor.Identity
    let issuer: IssuerChoice
    /// The year of the issue, where the text does not say.
    let year: Int?

    /// - Parameters:
    ///   - chosen: under whom all files are filed; `nil` takes what each file's head says.
    ///   - fallback: under whom a file is filed whose head says nothing.
    public init(
        platform: Platform, identity: Actor.Identity, issuer chosen: ID<Organisation>?,
        fallback: ID<Organisation>? = nil, year: Int?
    ) {
        self.platform = platform
        self.identity = identity
        self.year = year
        issuer = IssuerChoice(chosen: chosen, fallback: fallback)
    }

    /// Never throws for what is wrong with a file: that is its outcome. What it throws concerns the platform itself.
    public func run(_ bytes: [UInt8], name: String) async throws -> FileOutcome {
        do {
            let file = try await SourceFile.text(of: bytes, name: name)
            let reading = BulletinReader.read(file.text, year: year)
            let command = ImportBulletin(file: file, fileName: name, reading: reading, year: year, issuer: issuer)
            switch try await platform.perform(command, as: identity) {
            case .imported(let id, let articles): return .imported(id, articles: articles, warning: file.warning)
            case .unchanged(let id): return .unchanged(id)
            }
        } catch let unreadable as UnreadableFile {
            return .refused(unreadable.sentence)
        } catch Refusal.invalid(_, let why) {
            return .refused(why)
        } catch Refusal.notPermitted, Refusal.notFound {
            return .refused(
                Text(
                    "您不能为这个编发单位导入工会信息，请选择本单位或下级单位",
                    en: "You may not import for this issuer; choose your own organisation or one below it"))
        }
    }
}
