import Kernel
import Stage
import Testing

/// Case 31: what is handed in reads no file and reaches no address, whatever it points to.
@Suite("Rich text reaches nothing") struct RichTextReachTests {
    @Test("Rich text keeps words and links alone") func rich() throws {
        let bait = try Bait()
        let rich = RichText(html: bait.markup)
        #expect(rich.words.contains("骑手在驿站歇脚"))
        for mark in ["url(", "@import", "src", "style", "file:", "<img", "<link", bait.word] {
            #expect(!rich.html.contains(mark), "\(mark)")
        }
        #expect(!bait.isKnockedAt)
    }
}
