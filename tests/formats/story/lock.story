(CNN) -- Ministers of five states agreed on Friday on a plan for the river.

Work on the first of the three locks is to begin in spring.

@highlight

Ministers agree on river plan

@highlight

Farmers get two more years
