package org.dateline.eval.mentions;

import java.util.Arrays;

/** The best pairing of rows with columns (Kuhn 1955, by shortest augmenting paths). */
final class Assignment {

    private Assignment() {}

    /** The greatest sum of values that takes each row and each column at most once. */
    static double best(double[][] values) {
        int rows = values.length;
        int columns = rows == 0 ? 0 : values[0].length;
        int size = Math.max(rows, columns);
        double[][] costs = new double[size + 1][size + 1];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                costs[row + 1][column + 1] = -values[row][column];
            }
        }
        int[] rowOf = pairing(costs, size);
        double sum = 0;
        for (int column = 1; column <= size; column++) {
            sum -= costs[rowOf[column]][column];
        }
        return sum;
    }

    /** The row of each column, both from 1, such that the sum of costs is least. */
    private static int[] pairing(double[][] costs, int size) {
        double[] ofRow = new double[size + 1];
        double[] ofColumn = new double[size + 1];
        int[] rowOf = new int[size + 1];
        int[] way = new int[size + 1];
        for (int row = 1; row <= size; row++) {
            rowOf[0] = row;
            int column = 0;
            double[] least = new double[size + 1];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            boolean[] used = new boolean[size + 1];
            do {
                column = step(costs, ofRow, ofColumn, rowOf, way, least, used, column);
            } while (rowOf[column] != 0);
            while (column != 0) {
                int before = way[column];
                rowOf[column] = rowOf[before];
                column = before;
            }
        }
        return rowOf;
    }

    private static int step(
            double[][] costs,
            double[] ofRow,
            double[] ofColumn,
            int[] rowOf,
            int[] way,
            double[] least,
            boolean[] used,
            int column) {
        used[column] = true;
        int row = rowOf[column];
        double delta = Double.POSITIVE_INFINITY;
        int next = 0;
        for (int other = 1; other < least.length; other++) {
            if (used[other]) {
                continue;
            }
            double cost = costs[row][other] - ofRow[row] - ofColumn[other];
            if (cost < least[other]) {
                least[other] = cost;
                way[other] = column;
            }
            if (least[other] < delta) {
                delta = least[other];
                next = other;
            }
        }
        for (int other = 0; other < least.length; other++) {
            if (used[other]) {
                ofRow[rowOf[other]] += delta;
                ofColumn[other] -= delta;
            } else {
                least[other] -= delta;
            }
        }
        return next;
    }
}
