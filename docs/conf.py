import sys
from importlib.metadata import version as version_of
from pathlib import Path

# For `docstrings`, beside this file.
sys.path.insert(0, str(Path(__file__).parent))

# What the title of every page says.
project = "newsdoc"
author = "The newsdoc developers"
release = version_of("newsdoc")

extensions = [
    "myst_parser",  # pages in Markdown
    "sphinx.ext.autodoc",  # the reference from the docstrings
    "docstrings",  # grammars in them stand as they are
    "sphinx.ext.napoleon",  # docstrings with Args, Returns, Raises
]
exclude_patterns = ["_build"]

# The theme, with nothing of ours in it.
html_theme = "furo"
html_title = "newsdoc"
html_show_copyright = False

# A block without a language is a sample of a wire, or a grammar.
highlight_language = "none"

# Docstrings say `name` for code; nothing has to be resolvable.
default_role = "code"
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_preserve_defaults = True
python_use_unqualified_type_names = True
# "Attributes:" in a docstring must not document once more what autodoc finds.
napoleon_use_ivar = True
napoleon_google_docstring = True
napoleon_numpy_docstring = False

myst_enable_extensions = ["deflist", "colon_fence"]
myst_heading_anchors = 3

# Two modules may each have a class of one name (a reader's Message): their signatures
# show the name, and which page it leads to does not matter.
suppress_warnings = ["ref.python"]
