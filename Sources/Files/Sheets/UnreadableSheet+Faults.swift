import Foundation

extension UnreadableSheet {
    /// Runs what reads a workbook, and says of every fault of archive and XML what it means for the workbook.
    public static func only<T>(_ body: () throws -> T) throws(UnreadableSheet) -> T {
        do {
            return try body()
        } catch {
            throw UnreadableSheet(error) ?? .damaged
        }
    }

    /// - Returns: `nil` when the error comes from elsewhere.
    init?(_ error: any Error) {
        switch error {
        case let known as UnreadableSheet: self = known
        case ZipContainer.Fault.overpacked, XMLWalk.Fault.documentType: self = .overpacked
        case ZipContainer.Fault.passwordNeeded: self = .passwordNeeded
        case is ZipContainer.Fault, is XMLWalk.Fault: self = .damaged
        default: return nil
        }
    }

    /// What an old office file is, its streams say, which may stand anywhere in it.
    static func foreign(_ kind: ForeignKind, _ bytes: Data) -> UnreadableSheet {
        let compound: Set<ForeignKind> = [.oldOffice, .oldSpreadsheet, .oldSlides, .lockedOffice]
        let found = compound.contains(kind) ? ForeignKind(compound: [UInt8](bytes)) : kind
        return found == .lockedOffice ? .passwordNeeded : .foreign(found)
    }
}
