public import Kernel
public import Store

/// The list of a register as it is made into a file beside the server, slice by slice.
public struct RegisterList: Sendable {
    /// Its rows after a place, as the reader may see them, and the place where they end; `nil` behind the last.
    public typealias Slice =
        @Sendable (_ query: Fields, _ after: String?, _ limit: Int, _ actor: Actor, _ connection: any Connection) throws
        -> (rows: [[Spreadsheet.Cell]], next: String?)

    /// The table without its rows.
    public let head: Spreadsheet
    public let slice: Slice

    public init(head: Spreadsheet, slice: @escaping Slice) { (self.head, self.slice) = (head, slice) }
}
