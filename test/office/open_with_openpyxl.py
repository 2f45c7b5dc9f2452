"""Opens every workbook of a folder with openpyxl, warnings counting as faults; prints one JSON object by file name:
the texts of sheets, the number of formulas, what it complains of, and whether it saves the file and opens it again."""
import io
import json
import os
import sys
import warnings

import openpyxl


def look_at(path):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        book = openpyxl.load_workbook(path)
        formulas = sum(cell.data_type == "f" for sheet in book for row in sheet.iter_rows() for cell in row)
        copy = io.BytesIO()
        book.save(copy)
        openpyxl.load_workbook(copy)
    return {"sheets": book.sheetnames, "formulas": formulas, "complaints": [str(w.message) for w in caught]}


def main(folder):
    answer = {}
    for name in sorted(os.listdir(folder)):
        try:
            answer[name] = look_at(os.path.join(folder, name))
        except Exception as error:  # whatever it says is its verdict
            answer[name] = {"sheets": [], "formulas": 0, "complaints": [repr(error)]}
    json.dump(answer, sys.stdout)


main(sys.argv[1])
