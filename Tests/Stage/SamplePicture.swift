import Foundation

/// Photographs as a phone hands them over, 24 × 16, blue on the left and red on the right; the word SECRET stands in whatever
/// they carry beside the pixels.
public enum SamplePicture {
    /// With make, place, a note that it is to be turned by a quarter, a comment, and something hung behind it.
    public static let jpeg = bytes(
        """
        /9j/4AAQSkZJRgABAQAAAQABAAD/4QCsRXhpZgAATU0AKgAAAAgAAwEPAAIAAAAMAAAAMgESAAMAAAABAAYAAIglAAQAAAABAAAAPgAAAABTRUNSRVRQSE9O
        RQAABAABAAIAAAACTgAAAAACAAUAAAADAAAAdAADAAIAAAACRQAAAAAEAAUAAAADAAAAjAAAAAAAAAAXAAAAAQAAAAcAAAABAAAADAAAAAEAAABxAAAAAQAA
        AA8AAAABAAAAAAAAAAH//gAPU0VDUkVUQ09NTUVOVP/bAEMAGxIUFxQRGxcWFx4cGyAoQisoJSUoUTo9MEJgVWVkX1VdW2p4mYFqcZBzW12FtYaQnqOrratn
        gLzJuqbHmairpP/bAEMBHB4eKCMoTisrTqRuXW6kpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpP/AABEIABAAGAMB
        IgACEQEDEQH/xAAWAAEBAQAAAAAAAAAAAAAAAAACAAX/xAAWEAEBAQAAAAAAAAAAAAAAAAAAA0H/xAAWAQEBAQAAAAAAAAAAAAAAAAAFAAT/xAAaEQACAgMA
        AAAAAAAAAAAAAAAAAQMzBEHw/9oADAMBAAIRAxEAPwDLOegc9ap62WLau0NJDRg//9lTRUNSRVRUQUlM
        """)

    /// With a comment.
    public static let png = bytes(
        """
        iVBORw0KGgoAAAANSUhEUgAAABgAAAAQCAIAAACDRijCAAAAEXRFWHRDb21tZW50AFNFQ1JFVFBOR3DICYkAAAAjSURBVHicYxSxWcBACGx5VEdQDRNBFUSC
        UYNGDRo1aKQaBAC/ZQMkJ9CjrAAAAABJRU5ErkJggg==
        """)

    private static func bytes(_ text: String) -> [UInt8] {
        Array(Data(base64Encoded: text.filter { !$0.isWhitespace }) ?? Data())
    }
}
