import CLibXLSXWriter

/// The formats of a report's workbook, which owns them.
struct ReportFormats {
    typealias Format = UnsafeMutablePointer<lxw_format>
    let title, line, unit, period, head, label, words, plain: Format?
    private let whole, tenths, money, change: Format?

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        func format(_ set: (Format?) -> Void) -> Format? {
            let format = workbook_add_format(book)
            set(format)
            return format
        }
        func boxed(_ format: Format?) {
            format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        }
        func numbered(_ code: String) -> Format? {
            format {
                boxed($0)
                format_set_align($0, UInt8(LXW_ALIGN_RIGHT.rawValue))
                format_set_num_format($0, code)
            }
        }
        title = format {
            format_set_bold($0)
            format_set_font_size($0, 16)
            format_set_align($0, UInt8(LXW_ALIGN_CENTER.rawValue))
            format_set_align($0, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        }
        line = format { format_set_align($0, UInt8(LXW_ALIGN_LEFT.rawValue)) }
        period = format { format_set_align($0, UInt8(LXW_ALIGN_CENTER.rawValue)) }
        unit = format { format_set_align($0, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
        head = format {
            boxed($0)
            format_set_bold($0)
            format_set_text_wrap($0)
            format_set_align($0, UInt8(LXW_ALIGN_CENTER.rawValue))
        }
        label = format {
            boxed($0)
            format_set_text_wrap($0)
        }
        words = format {
            boxed($0)
            format_set_align($0, UInt8(LXW_ALIGN_RIGHT.rawValue))
        }
        plain = format {
            format_set_text_wrap($0)
            format_set_align($0, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        }
        (whole, tenths, money) = (numbered("#,##0"), numbered("#,##0.0"), numbered("#,##0.00"))
        change = numbered("+0.0%;-0.0%;0.0%")
    }

    func of(_ format: ReportTable.Format) -> Format? {
        switch format {
        case .whole: whole
        case .tenths: tenths
        case .money: money
        case .change: change
        }
    }
}
