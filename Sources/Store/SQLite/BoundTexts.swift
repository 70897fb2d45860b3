/// Where texts and bytes of a row stand until it is written, so that the engine need not copy each to a place of its own.
final class BoundTexts {
    private static let size = 16_384

    private let room = UnsafeMutableRawPointer.allocate(byteCount: BoundTexts.size, alignment: 1)
    private var used = 0

    deinit { room.deallocate() }

    /// The row is written: its places are free again.
    func clear() { used = 0 }

    /// - Returns: where a copy stands until ``clear()``; `nil` where it does not fit any more.
    func keep(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawPointer? {
        guard let source = bytes.baseAddress, bytes.count <= Self.size - used else { return nil }
        let place = room + used
        place.copyMemory(from: source, byteCount: bytes.count)
        used += bytes.count
        return UnsafeRawPointer(place)
    }
}
