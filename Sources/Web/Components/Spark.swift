extension HTML {
    /// A course in small, without words: a column for each value, the highest as high as the drawing. What it shows must
    /// also be found in words nearby or behind a link.
    public func spark(_ values: [Double]) {
        let highest = values.max() ?? 0
        svg(.class("spark"), .viewBox(width: max(values.count, 1) * 10, height: 30), .stretched, .unseen) {
            for (place, value) in values.enumerated() {
                let height = highest > 0 && value > 0 ? max(2, Int(value / highest * 30)) : 1
                rect(.x(place * 10 + 1), .y(30 - height), .width(8), .height(height))
            }
        }
    }
}
