public import Kernel

/// As it is printed: the words in Chinese, with the English beside them.
extension ImportPreview {
    public var json: JSONValue { .array(files.map(\.json)) }
}

extension ImportPreview.File {
    fileprivate var json: JSONValue {
        .object([
            "file": .string(name), "refused": refused.map { .string($0.zh) } ?? .null,
            "refused_en": refused.map { .string($0.en) } ?? .null, "encoding": encoding.map { .string($0) } ?? .null,
            "notices": .array(notices.map { .string($0.zh) }), "sheets": .array(sheets.map(\.json)),
        ])
    }
}

extension ImportPreview.Sheet {
    fileprivate var json: JSONValue {
        .object([
            "name": .string(name), "header_row": .integer(headerRow),
            "columns": .object(columns.mapValues { .string($0) }),
            "rows": .object([
                "good": .integer(rows.good), "changed": .integer(rows.changed), "same": .integer(rows.same),
                "bad": .integer(rows.bad),
            ]),
            "cells": .array(
                cells.map { cell in
                    .object([
                        "at": .string(cell.at), "severity": .string(cell.severity.rawValue),
                        "text": .string(cell.text.zh), "text_en": .string(cell.text.en),
                    ])
                }),
            "changes": .array(changes.map { .object(["at": .string($0)]) }), "values": .object(values),
        ])
    }
}
