"""The tools of the readers: trees and markup, lines and labels, and the text that they compose.

    compose   the readable text, block by block     values    codes, dates, numbers as metadata
    trees     XML, HTML and JSON, read safely       markup    elements to blocks
    sgml      the tags of archives                  lines     stretches of a document, with their place
    labels    what archives call their fields       mime      messages and their parts
    schema    articles of schema.org
"""
