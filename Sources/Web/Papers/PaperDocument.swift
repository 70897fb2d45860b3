import Foundation
public import Kernel

/// An official paper as a document of its own, for a program that typesets it: markup without the frame of the site, and without a
/// single address in it.
public enum PaperDocument {
    /// Whole, in UTF-8.
    public static func bytes(of paper: OfficialPaper) -> [UInt8] {
        let html = HTML(language: .zh)
        html.literal("<!DOCTYPE html>")
        html.htmlRoot(.lang(.zh)) {
            html.head {
                html.meta(.charset("utf-8"))
                html.title(Text(same: paper.title))
            }
            html.body { html.paper(paper) }
        }
        return Array(html.bytes)
    }

    /// How it looks, on the screen and on paper.
    ///
    /// - Throws: when the program's own assets are missing.
    public static func style() throws -> [UInt8] {
        [UInt8](try Data(contentsOf: Bundle.module.bundleURL.appending(path: "Assets/\(Assets.paper)")))
    }
}
