"""What several parsers read in the same way: dates, places, names, credits, datelines.

    words     a line as words, and phrasebooks to look them up
    phrases   words as names, roles, bodies         names     people and what is said of them
    neighbours, bodies, sketch   what that rests on standfirst   writers that a sentence names
    dates, clocks, trailers   days, times, stamps    places    cities, regions, countries
    credits, holders   who made a picture           cutline, bars   where in a caption that stands
    pages     the words of pages                    reached   addresses and numbers to call
    filing    the shapes of datelines               boxed, boxnames, boxcredit   the same without blanks

Parsers are siblings and do not know each other; a credit stands alone, in a caption and
at the end of a paragraph, and is one thing here.
"""
